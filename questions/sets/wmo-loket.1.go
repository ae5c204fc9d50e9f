// Code generated from wmo-loket.1.yaml; DO NOT EDIT.

package sets

import "loketscan/questions"

var wmoLoket1Scale1 = questions.Scale{
	ID: "orde",
	Options: []questions.Option{
		questions.Option{
			ID:      "ja",
			Label:   "ja",
			Means:   "het is zoals achter “Ja als” staat",
			Help:    "het is in orde",
			Verdict: 1,
			Step:    4,
			Opens:   true,
		},
		questions.Option{
			ID:      "deels",
			Label:   "deels",
			Means:   "er is al iets, maar nog niet alles",
			Help:    "een deel is in orde",
			Example: "alleen aan de balie",
			Words: []string{
				"gedeeltelijk",
				"ten dele",
				"voor een deel",
			},
			Verdict: 2,
			Step:    3,
			Opens:   true,
		},
		questions.Option{
			ID:      "nee",
			Label:   "nee",
			Means:   "het is er nog niet",
			Help:    "het is niet in orde",
			Verdict: 2,
			Step:    2,
		},
		questions.Option{
			ID:      "nvt",
			Label:   "n.v.t.",
			Means:   "de vraag past niet bij dit loket",
			Help:    "de vraag past niet bij uw loket",
			Example: "geen balie",
			Words: []string{
				"niet van toepassing",
			},
			Verdict: 4,
			Why:     true,
		},
		questions.Option{
			ID:    "onbekend",
			Label: "weten we niet",
			Means: "niemand aan tafel weet het zeker. In het plan staat dan dat u dit eerst uitzoekt",
			Help:  "het plan zegt dan dat u het eerst uitzoekt",
			Words: []string{
				"weten wij niet",
				"weet niet",
				"weet ik niet",
				"niet bekend",
			},
			Verdict: 3,
			Step:    1,
		},
	},
}

var wmoLoket1 = questions.Set{
	ID:      "wmo-loket",
	Edition: 1,
	Title:   "Doorontwikkeling Wmo-loket",
	Kinds: []questions.Kind{
		questions.Kind{
			ID:    "gemeentelijk",
			Label: "gemeentelijk loket",
			Means: "de gemeente heeft het loket zelf, met eigen medewerkers",
		},
		questions.Kind{
			ID:    "uitvoering",
			Label: "uitvoeringsloket",
			Means: "een andere organisatie heeft het loket, in opdracht van de gemeente",
			Words: []string{
				"uitvoerend",
				"uitvoerend loket",
			},
		},
		questions.Kind{
			ID:    "samenwerking",
			Label: "samenwerkingsloket",
			Means: "het loket is van meer organisaties samen, of van meer gemeenten",
			Words: []string{
				"samenwerkend",
			},
		},
	},
	Scales: []*questions.Scale{
		&wmoLoket1Scale1,
	},
	Topics: []*questions.Topic{
		&questions.Topic{
			Number: 1,
			ID:     "visie",
			Title:  "Visie",
			Intro:  "Een visie zegt in een paar zinnen wat het loket voor inwoners wil bereiken, en hoe. Dat merken inwoners: wie hen ook helpt, zij krijgen hulp vanuit dezelfde bedoeling. De visie is op orde als zij is opgeschreven, nog klopt en past bij de manier waarop de hele gemeente inwoners helpt. Veel loketten hebben ooit een visie gemaakt en er daarna niet meer naar gekeken. En werkt de gemeente aan haar dienstverlening, dan praat het loket lang niet altijd mee.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "vastgesteld",
					Text:  "Is er een visie op het loket vastgesteld?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "De visie is opgeschreven, en het college, het management of het bestuur heeft haar vastgesteld. Een concept is deels.",
						},
					},
					Source: "1",
					Since:  1,
				},
				&questions.Question{
					ID:    "aanpak",
					Text:  "Beschrijft de visie hoe het loket zijn doel bereikt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Bij elk doel in de visie staat wat het loket ervoor doet. Alleen een lijst met doelen is deels.",
						},
					},
					Source: "1",
					Since:  1,
				},
				&questions.Question{
					ID:    "actueel",
					Text:  "Past de visie nog bij het loket van nu?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "In de afgelopen twee jaar heeft u gekeken of de visie nog klopt met de taken, de inwoners en de partners van het loket. Wat niet meer klopte, is aangepast.",
						},
					},
					Source: "1",
					Since:  1,
				},
				&questions.Question{
					ID:    "dienstverlening",
					Text:  "Is de visie op het loket afgestemd op de gemeentelijke visie op dienstverlening?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "De makers van beide visies hebben elkaar gesproken en een keuze gemaakt waar de visies botsten. Heeft uw gemeente zo'n visie niet, kies dan n.v.t.",
						},
					},
					Source: "1",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "visie-opstellen",
					Text:   "Schrijf op welke doelen het loket heeft en wat u voor elk doel doet, en laat die visie vaststellen.",
					RaisedBy: []string{
						"vastgesteld",
						"aanpak",
					},
					Source: "1",
				},
				&questions.Action{
					Number: 2,
					ID:     "visie-bijstellen",
					Text:   "Evalueer de visie en stel haar zo nodig bij.",
					RaisedBy: []string{
						"actueel",
					},
					Source: "1",
				},
				&questions.Action{
					Number: 3,
					ID:     "visies-afstemmen",
					Text:   "Leg de visie op het loket naast de gemeentelijke visie op dienstverlening, en los met de makers op waar zij botsen.",
					RaisedBy: []string{
						"dienstverlening",
					},
					Source: "1",
				},
			},
		},
		&questions.Topic{
			Number: 2,
			ID:     "burger",
			Title:  "De burger",
			Intro:  "Elk loket zegt dat de vraag van de inwoner voorop staat. Toch ligt er in de praktijk vaak al een oplossing op tafel voordat het hele verhaal is verteld. Het is op orde als u eerst de situatie in beeld brengt en doorvraagt tot u samen weet wat iemand wil bereiken (vraagverheldering). Ook kijkt u in elk gesprek hoe iemand kan meedoen. En u weet wie u niet ziet: aan de balie komen vaak vooral ouderen en mensen met een beperking, terwijl ook anderen hulp kunnen gebruiken.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "situatie",
					Text:  "Brengt het loket bij elk gesprek de hele situatie van de inwoner in kaart?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "In elk van de laatste tien verslagen is te zien dat het gesprek ging over wonen, gezondheid, geld, contacten en dagelijks leven. Wat voor de hulp niet nodig is, hoeft er niet in te staan.",
						},
					},
					Source: "2.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "vraagverheldering",
					Text:  "Vragen de medewerkers door voordat zij een oplossing noemen?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "In elk van de laatste tien verslagen staat eerst, in de woorden van de inwoner, wat er moet veranderen. De oplossing komt daarna.",
						},
					},
					Source: "2.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "groepen-in-beeld",
					Text:  "Weet het loket welke groepen inwoners het nu weinig bereikt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "U heeft opgeschreven welke groepen het zijn en waaruit dat blijkt, bijvoorbeeld uit wat scholen en huisartsen zien. Ook jongeren en inwoners met een migratieachtergrond zijn besproken, zonder van bezoekers de afkomst vast te leggen.",
						},
					},
					Source: "2.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "bereik-via-anderen",
					Text:  "Werkt het loket voor elke weinig bereikte groep samen met een organisatie die deze groep kent?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Bij elke groep hoort een organisatie met een vaste contactpersoon, bijvoorbeeld het jongerenwerk. U heeft elkaar in het afgelopen halfjaar gesproken.",
						},
					},
					Source: "2.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "meedoen",
					Text:  "Komt in elk gesprek aan bod hoe de inwoner meer kan meedoen?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Uit elk van de laatste tien verslagen blijkt wat de inwoner nu doet, zoals werk, hobby's en contacten. Ook staat er welke kansen u samen zag.",
						},
					},
					Source: "2.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "welzijnsorganisaties",
					Text:  "Zijn er afspraken met welzijnsorganisaties over het meedoen van inwoners?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "U heeft samen opgeschreven wie wat doet als een inwoner meer wil meedoen. Elke medewerker kan die afspraken vinden.",
						},
					},
					Source: "2.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "belangenbehartigers",
					Text:  "Bespreekt het loket elk jaar met belangenbehartigers wat inwoners helpt om mee te doen?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is een verslag van het gesprek in het afgelopen jaar, met wat u ermee heeft gedaan. Belangenbehartigers zijn bijvoorbeeld een ouderenbond of een platform voor mensen met een beperking.",
						},
					},
					Source: "2.3",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "klantgericht-trainen",
					Text:   "Train alle medewerkers in klantgericht werken en vraagverheldering, en controleer daarna aan tien verslagen of het lukt.",
					RaisedBy: []string{
						"situatie",
						"vraagverheldering",
					},
					Source: "2.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "bereik-vergroten",
					Text:   "Zoek uit welke groepen u mist, en spreek voor elke groep samenwerking af met een organisatie die deze groep kent.",
					RaisedBy: []string{
						"groepen-in-beeld",
						"bereik-via-anderen",
					},
					Source: "2.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "meedoen-bevorderen",
					Text:   "Maak meedoen een vast onderdeel van elk gesprek, leg met welzijnsorganisaties vast wie wat doet, en plan een jaarlijks gesprek met belangenbehartigers.",
					RaisedBy: []string{
						"meedoen",
						"welzijnsorganisaties",
						"belangenbehartigers",
					},
					Source: "2.3",
				},
			},
		},
		&questions.Topic{
			Number: 3,
			ID:     "beleid",
			Title:  "Beleid en bedrijfsplan",
			Intro:  "In het beleid van de gemeente staat wat zij met de Wmo wil. Een bedrijfsplan vertaalt dat naar het werk van het loket: wat gaat u doen, voor wie, en wat heeft u daarvoor nodig? Het is op orde als het plan bij het beleid past en u achteraf kunt zien wat er is gelukt. Uw team weet dan wat eerst komt, en inwoners weten waar zij op kunnen rekenen. Veel loketten hebben wel beleid, maar geen bedrijfsplan. Dan blijft het vaak bij bedoelingen.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "bedrijfsplan",
					Text:  "Heeft het loket een vastgesteld bedrijfsplan?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het plan is vastgesteld en geldt nu. Een eigen hoofdstuk in het plan van een grotere afdeling telt ook.",
						},
					},
					Source: "3",
					Since:  1,
				},
				&questions.Question{
					ID:    "wmo-beleid",
					Text:  "Past het bedrijfsplan bij het Wmo-beleid van de gemeente?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Bij elk doel in het bedrijfsplan kunt u aanwijzen welk deel van het Wmo-beleid erbij hoort.",
						},
					},
					Source: "3",
					Since:  1,
				},
				&questions.Question{
					ID:    "kernwaarden",
					Text:  "Noemt het bedrijfsplan de kernwaarden van het loket?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het plan noemt de waarden en uitgangspunten van het loket, en wat een inwoner daarvan merkt. Alleen een rijtje woorden is deels.",
						},
					},
					Source: "3",
					Since:  1,
				},
				&questions.Question{
					ID:    "doelen",
					Text:  "Is elk doel in het bedrijfsplan meetbaar?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Bij elk doel staat een datum, en waaraan u ziet dat het is bereikt.",
						},
					},
					Source: "3",
					Since:  1,
				},
				&questions.Question{
					ID:    "middelen",
					Text:  "Staat in het bedrijfsplan wat er voor elk doel nodig is?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het plan noemt per doel de uren, het geld en de spullen of systemen.",
						},
					},
					Source: "3",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "bedrijfsplan-maken",
					Text:   "Schrijf een bedrijfsplan dat bij het Wmo-beleid past en laat het vaststellen.",
					RaisedBy: []string{
						"bedrijfsplan",
						"wmo-beleid",
					},
					Source: "3",
				},
				&questions.Action{
					Number: 2,
					ID:     "bedrijfsplan-aanvullen",
					Text:   "Vul het bedrijfsplan aan met kernwaarden, meetbare doelen en wat er voor elk doel nodig is.",
					RaisedBy: []string{
						"kernwaarden",
						"doelen",
						"middelen",
					},
					Source: "3",
				},
			},
		},
		&questions.Topic{
			Number: 4,
			ID:     "locatie",
			Title:  "Locatie",
			Intro:  "Wie voor het eerst hulp vraagt, moet vaak over een drempel. De plek van het loket maakt die drempel hoger of lager. Op orde is een plek die mensen kunnen vinden, waar zij met een rolstoel naar binnen kunnen en waar niemand meeluistert. Een loket buiten het gemeentehuis voelt vaak gewoner en onafhankelijker. Kan dat bij u niet, dan is er aan de plek die u heeft meestal nog genoeg te verbeteren. Heeft u meer locaties, bekijk ze dan allemaal.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "herkenbaar",
					Text:  "Vindt een bezoeker het loket aan de hand van borden?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Buiten en binnen hangen borden met de naam van het loket. Iemand die er nog nooit was, vond het ermee.",
						},
					},
					Source: "4",
					Since:  1,
				},
				&questions.Question{
					ID:    "toegankelijk",
					Text:  "Kan een bezoeker met een rolstoel zelfstandig het loket bereiken?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Iemand met een rolstoel probeerde de hele weg uit, van de parkeerplaats of de bushalte tot de spreekkamer, en had nergens hulp nodig.",
						},
					},
					Source: "4",
					Since:  1,
				},
				&questions.Question{
					ID:    "privacy",
					Text:  "Is er op het loket voor elk persoonlijk gesprek een afgesloten ruimte vrij?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Zelfs op de drukste dag is er een kamer waar niemand kan meeluisteren. Dat geldt ook voor telefoongesprekken.",
						},
					},
					Source: "4",
					Since:  1,
				},
				&questions.Question{
					ID:    "laagdrempelig",
					Text:  "Kan een inwoner elke week op vaste tijden binnenlopen?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Ten minste één dagdeel per week is er inloop zonder afspraak. De tijden staan op de website en bij de ingang.",
						},
					},
					Source: "4",
					Since:  1,
				},
				&questions.Question{
					ID:    "onafhankelijk",
					Text:  "Heeft het loket een eigen plek, los van de balies van het gemeentehuis?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het loket zit in een ander gebouw. Zit het in het gemeentehuis, dan heeft het een eigen ingang of wachtruimte.",
						},
					},
					Source: "4",
					Since:  1,
				},
				&questions.Question{
					ID:    "locatiecheck",
					Text:  "Is de locatie in de afgelopen twee jaar samen met bezoekers bekeken?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Bezoekers, onder wie iemand met een beperking, hebben gelet op vindbaarheid, toegang, ontvangst en privacy. Wat zij opmerkten staat op een lijst, met wat ermee is gedaan.",
						},
					},
					Source: "4",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "locatiecheck-uitvoeren",
					Text:   "Voer met bezoekers een locatiecheck uit en schrijf bij elke opmerking op wat u ermee doet.",
					RaisedBy: []string{
						"locatiecheck",
					},
					Source: "4",
				},
				&questions.Action{
					Number: 2,
					ID:     "locatie-aanpassen",
					Text:   "Pas de borden, de toegang of de gespreksruimte aan, zodat elke bezoeker het loket vindt, binnenkomt en vrijuit kan praten.",
					RaisedBy: []string{
						"herkenbaar",
						"toegankelijk",
						"privacy",
					},
					Source: "4",
				},
				&questions.Action{
					Number: 3,
					ID:     "drempel-verlagen",
					Text:   "Stel vaste inlooptijden in, en regel voor het loket een eigen gebouw, ingang of wachtruimte.",
					RaisedBy: []string{
						"laagdrempelig",
						"onafhankelijk",
					},
					Source: "4",
				},
			},
		},
		&questions.Topic{
			Number: 5,
			ID:     "faciliteiten",
			Title:  "Faciliteiten",
			Intro:  "Met de juiste hulpmiddelen heeft een medewerker de handen vrij voor de inwoner. Het gaat om werkplekken, telefoon en computers, en om twee dingen waar elk loket op draait. De sociale kaart is het overzicht van alle organisaties en activiteiten in uw gemeente. Het klantvolgsysteem laat zien welke vraag iemand stelde en wat u heeft afgesproken, zodat niemand alles twee keer hoeft te vertellen. Op orde betekent dat dit alles er is en werkt. Een sociale kaart maken lukt meestal wel; haar bijhouden blijkt vaak lastiger.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "werkplekken",
					Text:  "Heeft elke medewerker tijdens de openingstijden een ingerichte werkplek?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Op de drukste dag van de week heeft iedereen een bureau, een scherm en een verstelbare stoel.",
						},
					},
					Source: "5",
					Since:  1,
				},
				&questions.Question{
					ID:    "telefonie",
					Text:  "Krijgt elke beller binnen een werkdag een medewerker te spreken?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Bekend is hoeveel telefoontjes er per week worden gemist. Wie een nummer achterlaat, wordt binnen een werkdag teruggebeld.",
						},
					},
					Source: "5",
					Since:  1,
				},
				&questions.Question{
					ID:    "ict",
					Text:  "Kan een medewerker bij elk gesprek het dossier van de inwoner openen?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Dat lukt in de spreekkamer en aan de telefoon. Doet u huisbezoeken, dan is daarvoor een beveiligde laptop of tablet.",
						},
					},
					Source: "5",
					Since:  1,
				},
				&questions.Question{
					ID:    "sociale-kaart",
					Text:  "Heeft het loket een sociale kaart die wordt bijgehouden?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is iemand aangewezen die haar bijhoudt. Van vijf organisaties die u nu opzoekt, kloppen het adres en het telefoonnummer.",
						},
					},
					Source: "5",
					Since:  1,
				},
				&questions.Question{
					ID:    "klantvolgsysteem",
					Text:  "Staat elk contact met een inwoner in een klantvolgsysteem?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "De volgende medewerker vindt terug wat de vraag was, wat is afgesproken en wie het oppakt. Een eenvoudige vraag mag er zonder naam in staan.",
						},
					},
					Source: "5",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "faciliteiten-verbeteren",
					Text:   "Ga met het team na wat er ontbreekt aan werkplekken, telefonie en ICT, en laat die punten oplossen.",
					RaisedBy: []string{
						"werkplekken",
						"telefonie",
						"ict",
					},
					Source: "5",
				},
				&questions.Action{
					Number: 2,
					ID:     "sociale-kaart-beheren",
					Text:   "Wijs iemand aan die de sociale kaart bijhoudt, en laat nu en daarna elk halfjaar alle gegevens controleren.",
					RaisedBy: []string{
						"sociale-kaart",
					},
					Source: "5",
				},
				&questions.Action{
					Number: 3,
					ID:     "klantvolgsysteem-invoeren",
					Text:   "Voer een klantvolgsysteem in en spreek af wat een medewerker na elk contact vastlegt.",
					RaisedBy: []string{
						"klantvolgsysteem",
					},
					Source: "5",
				},
			},
		},
		&questions.Topic{
			Number: 6,
			ID:     "vraagafhandeling",
			Title:  "Vraagafhandeling",
			Intro:  "Een vraag komt binnen via de telefoon, de mail, de website of de balie, en vaak zit daar steeds iemand anders. Dit onderwerp gaat over de weg die de vraag daarna aflegt. Het is op orde als iedereen op die weg zijn taak kent, en eenvoudige vragen meteen een antwoord krijgen. Voor de andere vragen maakt u een afspraak voor een gesprek, waarin u het hele verhaal hoort. In veel loketten zit die werkwijze in de hoofden van ervaren medewerkers. Dat merken inwoners zodra er iemand vertrekt.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "binnenkomst",
					Text:  "Zijn er werkafspraken met iedereen bij wie een vraag kan binnenkomen?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Met receptie, telefoon, mail en website is opgeschreven wie een vraag aan wie doorgeeft, en hoe snel. Heeft u een klantcontactcentrum (KCC), dan doet dat ook mee.",
						},
					},
					Source: "6.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "eerste-contact",
					Text:  "Verloopt elk eerste contact volgens vaste afspraken?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is beschreven wat u vraagt, wat u noteert en wanneer de inwoner weer iets hoort. De laatste tien eerste contacten zijn zo gegaan.",
						},
					},
					Source: "6.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "quickscan",
					Text:  "Gebruikt het loket bij elke nieuwe vraag een quickscan?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Een korte vaste lijst vragen laat zien of de vraag eenvoudig is. Zo niet, dan maakt de medewerker meteen een afspraak voor een gesprek.",
						},
					},
					Source: "6.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "brede-vraagverheldering",
					Text:  "Krijgt elke inwoner met een ingewikkelde vraag een gesprek over alle leefgebieden?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Bij de laatste tien vragen die niet eenvoudig waren, is dat gesprek gevoerd. De medewerker gebruikte daarbij een vaste lijst van leefgebieden, zoals wonen, gezondheid, geld en contacten.",
						},
					},
					Source: "6.4",
					Since:  1,
				},
				&questions.Question{
					ID:    "doorverwijzing",
					Text:  "Zijn er werkafspraken met de organisaties waarnaar het loket doorverwijst?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Met elke organisatie is opgeschreven hoe u iemand overdraagt, welke gegevens mee mogen en wat u daarna terughoort. Heeft u dat met een deel van de organisaties, dan is het deels.",
						},
					},
					Source: "6.5",
					Since:  1,
				},
				&questions.Question{
					ID:    "werkprocessen",
					Text:  "Zijn de belangrijkste werkprocessen van het loket uitgetekend?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Van ten minste binnenkomst, gesprek en doorverwijzing is er een stroomschema of beslisboom. Wat erin staat, klopt met hoe u nu werkt.",
						},
					},
					Source: "6.6",
					Since:  1,
				},
				&questions.Question{
					ID:    "werkwijze-vastgelegd",
					Text:  "Staat de werkwijze van het loket op één plek beschreven?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Alle medewerkers kunnen bij die beschrijving, en iemand is aangewezen om haar bij te houden.",
						},
					},
					Source: "6.7",
					Since:  1,
				},
				&questions.Question{
					ID:    "werkwijze-gevolgd",
					Text:  "Controleert het loket elk halfjaar aan dossiers hoe medewerkers de werkwijze volgen?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Bij de laatste controle zijn ten minste tien dossiers bekeken. Wat anders ging dan beschreven, is in het team besproken.",
						},
					},
					Source: "6.7",
					Since:  1,
				},
				&questions.Question{
					ID:    "opleiding",
					Text:  "Is elke medewerker opgeleid voor het eigen deel van de vraagafhandeling?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Van elke medewerker is opgeschreven wat die moet kunnen en met welke opleiding of training dat is geleerd. Er ontbreekt nu niets.",
						},
					},
					Source: "6.8",
					Since:  1,
				},
				&questions.Question{
					ID:    "coordinator",
					Text:  "Kan de coördinator van het loket bij iemand terecht voor advies over de vraagafhandeling?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "De coördinator noemt een vaste adviseur of ervaren collega. Zij spraken elkaar hierover in het afgelopen halfjaar.",
						},
					},
					Source: "6.9",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "afspraken-binnenkomst",
					Text:   "Maak werkafspraken met iedereen bij wie een vraag kan binnenkomen en schrijf ze op.",
					RaisedBy: []string{
						"binnenkomst",
					},
					Source: "6.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "eerste-contact-regelen",
					Text:   "Beschrijf wat een medewerker bij het eerste contact vraagt, noteert en belooft, en voer dat overal in.",
					RaisedBy: []string{
						"eerste-contact",
					},
					Source: "6.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "quickscan-invoeren",
					Text:   "Stel een quickscan op, oefen ermee en gebruik hem bij elke nieuwe vraag.",
					RaisedBy: []string{
						"quickscan",
					},
					Source: "6.3",
				},
				&questions.Action{
					Number: 4,
					ID:     "breed-gesprek-invoeren",
					Text:   "Stel een lijst van leefgebieden vast, en voer aan de hand daarvan een gesprek bij elke vraag die niet eenvoudig is.",
					RaisedBy: []string{
						"brede-vraagverheldering",
					},
					Source: "6.4",
				},
				&questions.Action{
					Number: 5,
					ID:     "doorverwijzing-regelen",
					Text:   "Leg met elke organisatie waarnaar u doorverwijst vast hoe u iemand overdraagt, welke gegevens mee mogen en wat u terughoort.",
					RaisedBy: []string{
						"doorverwijzing",
					},
					Source: "6.5",
				},
				&questions.Action{
					Number: 6,
					ID:     "werkprocessen-tekenen",
					Text:   "Teken de belangrijkste werkprocessen uit in stroomschema's of beslisbomen.",
					RaisedBy: []string{
						"werkprocessen",
					},
					Source: "6.6",
				},
				&questions.Action{
					Number: 7,
					ID:     "uniforme-werkwijze",
					Text:   "Leg de werkwijze op één plek vast, wijs aan wie haar bijhoudt en controleer elk halfjaar aan dossiers of medewerkers haar volgen.",
					RaisedBy: []string{
						"werkwijze-vastgelegd",
						"werkwijze-gevolgd",
					},
					Source: "6.7",
				},
				&questions.Action{
					Number: 8,
					ID:     "medewerkers-opleiden",
					Text:   "Maak per medewerker een opleidingsplan voor de vraagafhandeling en voer het uit.",
					RaisedBy: []string{
						"opleiding",
					},
					Source: "6.8",
				},
				&questions.Action{
					Number: 9,
					ID:     "coordinator-ondersteunen",
					Text:   "Regel voor de coördinator een adviseur of ervaren collega die meedenkt over de vraagafhandeling.",
					RaisedBy: []string{
						"coordinator",
					},
					Source: "6.9",
				},
			},
		},
		&questions.Topic{
			Number: 7,
			ID:     "personeel",
			Title:  "Personeel",
			Intro:  "Voor inwoners is de medewerker die zij spreken het loket. Een diploma zegt daarbij minder dan ervaring met gesprekken en kennis van wat er in de gemeente te vinden is. Op orde betekent dat ontvangst en gesprek uit elkaar zijn gehaald, dat er genoeg mensen zijn, en dat zij een team vormen met één duidelijke leiding. Vaak doet een kleine groep alles tegelijk. Het gesprek schiet er dan bij in op de dagen dat de telefoon niet stilstaat.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "splitsing",
					Text:  "Is het voeren van gesprekken gescheiden van de ontvangst van inwoners?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "In het rooster staat wie ontvangt en wie gesprekken voert. Wie in gesprek is, hoeft niet tegelijk de balie of de telefoon te doen.",
						},
					},
					Source: "7.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "training-quickscan",
					Text:  "Heeft elke medewerker die inwoners ontvangt een training in de quickscan gevolgd?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Van elke medewerker is de datum bekend, ook van wie alleen de telefoon doet. Nieuwe medewerkers volgen de training binnen drie maanden.",
						},
					},
					Source: "7.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "training-gesprek",
					Text:  "Heeft elke medewerker die gesprekken voert een training in vraagverheldering gevolgd?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Van elke medewerker is de datum bekend. Is het langer dan drie jaar geleden, dan is de training herhaald.",
						},
					},
					Source: "7.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "kennis",
					Text:  "Ligt vast welke kennis een medewerker van het loket nodig heeft?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is een lijst, met ten minste gesprekken voeren, organisaties in de gemeente kennen en uitleg geven over het aanbod. In het jaargesprek loopt u die samen na.",
						},
					},
					Source: "7.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "contacten",
					Text:  "Heeft elke medewerker vaste contactpersonen bij de organisaties waarnaar het loket doorverwijst?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is een lijst met namen en rechtstreekse nummers. Elke medewerker heeft die bij de hand.",
						},
					},
					Source: "7.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "formatie",
					Text:  "Is het aantal uren van het loket afgestemd op het aantal vragen?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "In het afgelopen jaar is berekend hoeveel uren nodig zijn voor alle vragen en gesprekken, en die uren zijn er. Is alleen de berekening er, dan is het deels.",
						},
					},
					Source: "7.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "team",
					Text:  "Heeft het loket ten minste elke maand een teamoverleg?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "De dagen staan vast, en iedereen die aan het loket werkt doet mee. Ook lastige vragen van inwoners komen aan bod.",
						},
					},
					Source: "7.4",
					Since:  1,
				},
				&questions.Question{
					ID:    "aansturing",
					Text:  "Is één persoon aangewezen die het loket aanstuurt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Alle medewerkers noemen dezelfde naam. Die persoon heeft er vaste uren voor en mag over het dagelijks werk beslissen.",
						},
					},
					Source: "7.5",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "ontvangst-en-gesprek-scheiden",
					Text:   "Scheid ontvangst en gesprek in het rooster en wijs voor beide vaste medewerkers aan.",
					RaisedBy: []string{
						"splitsing",
					},
					Source: "7.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "trainingen-volgen",
					Text:   "Leg vast welke kennis en contactpersonen het team nodig heeft, en laat iedereen de training in quickscan of vraagverheldering volgen die nog ontbreekt.",
					RaisedBy: []string{
						"training-quickscan",
						"training-gesprek",
						"kennis",
						"contacten",
					},
					Source: "7.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "formatie-berekenen",
					Text:   "Bereken de formatie uit het aantal vragen en gesprekken, en regel met het management de uren die ontbreken.",
					RaisedBy: []string{
						"formatie",
					},
					Source: "7.3",
				},
				&questions.Action{
					Number: 4,
					ID:     "team-vormen",
					Text:   "Stel een maandelijks teamoverleg in waaraan iedereen van het loket meedoet.",
					RaisedBy: []string{
						"team",
					},
					Source: "7.4",
				},
				&questions.Action{
					Number: 5,
					ID:     "aansturing-regelen",
					Text:   "Wijs één persoon aan die het loket aanstuurt, met vaste uren en de ruimte om te beslissen.",
					RaisedBy: []string{
						"aansturing",
					},
					Source: "7.5",
				},
			},
		},
		&questions.Topic{
			Number: 8,
			ID:     "diensten",
			Title:  "De diensten",
			Intro:  "Van een eerste signaal tot een evaluatie achteraf zijn er wel vijftien diensten die samen een inwoner verder helpen. Geen loket hoeft ze allemaal zelf te doen: een deel ligt bij andere afdelingen, aanbieders of leveranciers. Het is op orde als u weet wie wat doet en de inwoner blijft volgen, ook als een ander de hulp geeft. Waar dat overzicht mist, raakt juist de nazorg tussen wal en schip.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "overzicht",
					Text:  "Is er een overzicht van alle diensten voor inwoners met een Wmo-vraag?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het overzicht loopt van signaal, melding en eerste contact via advies, ondersteuning en toewijzing tot levering, opvolging en evaluatie. Bij elke dienst staat wie haar uitvoert.",
						},
					},
					Source: "8.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "gewenste-diensten",
					Text:  "Is vastgesteld welke diensten het loket zelf moet uitvoeren?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het management of het bestuur heeft de keuze vastgesteld. Per product staat erbij tot welke stap het loket de inwoner helpt.",
						},
					},
					Source: "8.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "diensten-ingevoerd",
					Text:  "Voert het loket alle vastgestelde diensten nu ook uit?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Van elke gekozen dienst kunt u een voorbeeld uit de afgelopen drie maanden laten zien.",
						},
					},
					Source: "8.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "clientondersteuning",
					Text:  "Biedt het loket vóór elk onderzoek gratis onafhankelijke cliëntondersteuning aan?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Elke inwoner hoort of leest vooraf dat iemand die onafhankelijk is gratis kan meedenken, en dat staat in het dossier. Doet een ander het onderzoek, dan vertelt u het als u doorverwijst.",
						},
					},
					Source: "8.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "opvolging",
					Text:  "Vraagt het loket elke inwoner na een gesprek hoe het is afgelopen?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Binnen drie maanden na het gesprek neemt iemand contact op, ook als een ander de hulp geeft. De uitkomst staat in het dossier.",
						},
					},
					Source: "8.3",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "diensten-inventariseren",
					Text:   "Maak een overzicht van alle diensten van signaal tot evaluatie, en zet bij elke dienst wie haar uitvoert.",
					RaisedBy: []string{
						"overzicht",
					},
					Source: "8.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "diensten-vaststellen",
					Text:   "Kies welke diensten het loket zelf uitvoert, bepaal per product tot welke stap, en laat de keuze vaststellen.",
					RaisedBy: []string{
						"gewenste-diensten",
					},
					Source: "8.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "diensten-invoeren",
					Text:   "Voer de gekozen diensten in die er nog niet zijn, en regel ook cliëntondersteuning vooraf en contact achteraf.",
					RaisedBy: []string{
						"diensten-ingevoerd",
						"clientondersteuning",
						"opvolging",
					},
					Source: "8.3",
				},
			},
		},
		&questions.Topic{
			Number: 9,
			ID:     "producten",
			Title:  "De producten en arrangementen",
			Intro:  "Inwoners komen voor iets concreets, zoals een parkeerkaart, vervoer of hulp in huis, of voor uitleg daarover. Vaak past een arrangement beter: een combinatie van hulp uit de buurt, voorzieningen voor iedereen en hulp op maat. Op orde is een aanbod dat u kent, dat u bewust heeft gekozen en waarover elke medewerker hetzelfde vertelt. Wat het loket levert, is meestal wel bekend. Wat inwoners missen, weten loketten vaak minder precies.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "huidig-aanbod",
					Text:  "Is er een lijst van alle producten waarvoor inwoners nu bij het loket terechtkunnen?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "De lijst is in het afgelopen jaar nagelopen en noemt ook arrangementen. Per product staat of het loket het regelt of er alleen over informeert.",
						},
					},
					Source: "9.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "gewenst-aanbod",
					Text:  "Is vastgelegd welke producten het loket wil gaan bieden?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "De keuze is opgeschreven. U heeft daarvoor inwoners gevraagd wat zij missen, en gekeken naar vragen waarop u nee moest zeggen.",
						},
					},
					Source: "9.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "aanbod-ingevoerd",
					Text:  "Biedt het loket alle gekozen producten nu ook aan?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Vraagt een inwoner naar een gekozen product, dan kan elke medewerker het regelen of er uitleg over geven. Iedereen gebruikt daarbij dezelfde informatie.",
						},
					},
					Source: "9.3",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "aanbod-inventariseren",
					Text:   "Maak een lijst van alle producten en arrangementen die er nu zijn, met per product wat het loket ervoor doet.",
					RaisedBy: []string{
						"huidig-aanbod",
					},
					Source: "9.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "aanbod-kiezen",
					Text:   "Verzamel wat inwoners missen en leg vast welke producten en arrangementen erbij komen of afvallen.",
					RaisedBy: []string{
						"gewenst-aanbod",
					},
					Source: "9.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "aanbod-invoeren",
					Text:   "Voer de gekozen producten en arrangementen in, met informatie die elke medewerker gebruikt.",
					RaisedBy: []string{
						"aanbod-ingevoerd",
					},
					Source: "9.3",
				},
			},
		},
		&questions.Topic{
			Number: 10,
			ID:     "inbedding",
			Title:  "Organisatorische inbedding",
			Intro:  "Een loket is vaak klein en staat daardoor snel op een eiland. Inwoners krijgen dan aan de telefoon een ander antwoord dan aan de balie, of wachten omdat niemand mag beslissen. Het is op orde als vaststaat waar het loket bij hoort, met wie het overlegt en wie waarover beslist. Bij een gemeentelijk loket gaat dat om de lijnen binnen de gemeente. Bij de andere loketten telt vooral het samenspel met de gemeente en met de partners.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "afdeling",
					Text:  "Is vastgelegd onder welke afdeling het loketteam valt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het loket staat met naam in het organisatieschema. Het werk van het loket komt terug in het overleg van die afdeling.",
						},
					},
					Source: "10.1",
					OnlyFor: []string{
						"gemeentelijk",
					},
					Since: 1,
				},
				&questions.Question{
					ID:    "bestuur",
					Text:  "Is vastgelegd onder welk bestuur het loketteam valt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "In een overeenkomst of in de statuten staat welke organisatie voor het loket verantwoordelijk is. Dat bestuur bespreekt het loket ten minste één keer per jaar.",
						},
					},
					Source: "10.1",
					OnlyFor: []string{
						"uitvoering",
						"samenwerking",
					},
					Since: 1,
				},
				&questions.Question{
					ID:    "overleg-beleid",
					Text:  "Heeft het loket vast overleg met de beleidsmedewerkers Wmo?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "U spreekt elkaar ten minste vier keer per jaar, en signalen van het loket staan dan op de agenda. Doet dezelfde persoon beide, dan is het antwoord ook ja.",
						},
					},
					Source: "10.2",
					OnlyFor: []string{
						"gemeentelijk",
					},
					Since: 1,
				},
				&questions.Question{
					ID:    "overleg-kcc",
					Text:  "Stemt het loket de antwoorden op veelgestelde vragen af met het klantcontactcentrum?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het klantcontactcentrum (KCC) gebruikt antwoorden die het loket in het afgelopen jaar heeft nagelezen. Heeft u geen KCC, dan gaat het om wie bij de gemeente de telefoon opneemt.",
						},
					},
					Source: "10.2",
					OnlyFor: []string{
						"gemeentelijk",
					},
					Since: 1,
				},
				&questions.Question{
					ID:    "overleg-consulenten",
					Text:  "Heeft het loket vast overleg met de Wmo-consulenten?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "U spreekt elkaar ten minste elke maand over lopende vragen. Zitten de consulenten in het loketteam, dan is het antwoord ook ja.",
						},
					},
					Source: "10.2",
					OnlyFor: []string{
						"gemeentelijk",
					},
					Since: 1,
				},
				&questions.Question{
					ID:    "overleg-gemeente",
					Text:  "Heeft het loket vast overleg met elke gemeente waarvoor het werkt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "U spreekt elkaar ten minste vier keer per jaar. Van elk overleg is er een lijst met afspraken.",
						},
					},
					Source: "10.2",
					OnlyFor: []string{
						"uitvoering",
						"samenwerking",
					},
					Since: 1,
				},
				&questions.Question{
					ID:    "overleg-partners",
					Text:  "Heeft het loket vast overleg met elke organisatie waarmee het dagelijks werkt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is een lijst van die organisaties. Met elk daarvan staat het volgende overleg al in de agenda.",
						},
					},
					Source: "10.2",
					OnlyFor: []string{
						"uitvoering",
						"samenwerking",
					},
					Since: 1,
				},
				&questions.Question{
					ID:    "besluitvorming",
					Text:  "Is vastgelegd wie over welke zaken van het loket beslist?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Voor geld, personeel, werkwijze en afzonderlijke aanvragen is te lezen wie beslist. De betrokkenen hebben ermee ingestemd.",
						},
					},
					Source: "10.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "backoffices",
					Text:  "Heeft het loket een vaste ingang bij elke backoffice die aanvragen afhandelt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Elke organisatie of afdeling die op de achtergrond aanvragen afhandelt, heeft een contactpersoon en een afgesproken reactietijd. Handelt u alles zelf af, kies dan n.v.t.",
						},
					},
					Source: "10.4",
					Since:  1,
				},
				&questions.Question{
					ID:    "adviesorgaan",
					Text:  "Krijgt het loket elk jaar advies van een raad waarin inwoners zitten?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Een Wmo-raad, adviesraad of cliëntenraad gaf in het afgelopen jaar advies over het loket. De raad heeft gehoord wat u ermee heeft gedaan.",
						},
					},
					Source: "10.5",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "plaats-vastleggen",
					Text:   "Laat vastleggen onder welke afdeling of welk bestuur het loketteam valt en wie daar aanspreekbaar is.",
					RaisedBy: []string{
						"afdeling",
						"bestuur",
					},
					Source: "10.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "overleg-plannen",
					Text:   "Plan vast overleg met elke partij waar het nog ontbreekt, en houd de afspraken bij, ook die over antwoorden op veelgestelde vragen.",
					RaisedBy: []string{
						"overleg-beleid",
						"overleg-kcc",
						"overleg-consulenten",
						"overleg-gemeente",
						"overleg-partners",
					},
					Source: "10.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "besluitvorming-vastleggen",
					Text:   "Leg vast wie waarover beslist en laat alle betrokkenen ermee instemmen.",
					RaisedBy: []string{
						"besluitvorming",
					},
					Source: "10.3",
				},
				&questions.Action{
					Number: 4,
					ID:     "backoffices-verbinden",
					Text:   "Spreek met elke backoffice een vaste contactpersoon en een reactietijd af.",
					RaisedBy: []string{
						"backoffices",
					},
					Source: "10.4",
				},
				&questions.Action{
					Number: 5,
					ID:     "advies-organiseren",
					Text:   "Spreek met een Wmo-raad, adviesraad of cliëntenraad af dat die elk jaar advies geeft over het loket, en reageer daarop.",
					RaisedBy: []string{
						"adviesorgaan",
					},
					Source: "10.5",
				},
			},
		},
		&questions.Topic{
			Number: 11,
			ID:     "samenwerking",
			Title:  "Samenwerking",
			Intro:  "De meeste loketten kennen hun partners goed: even bellen en het is geregeld. Dat werkt tot er iemand van baan wisselt. Op orde betekent dat u heeft gekozen met wie u samenwerkt, dat de afspraken op papier staan en dat medewerkers ernaar werken. Het gaat om collega's in uw eigen organisatie en om organisaties daarbuiten. Voor inwoners scheelt het dubbele gesprekken en hulp die niet op elkaar aansluit.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "huidige-partners",
					Text:  "Is er een overzicht van alle partijen waarmee het loket nu samenwerkt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het overzicht noemt afdelingen en organisaties, en waarvoor u elkaar nodig heeft. Het is in het afgelopen jaar nagelopen.",
						},
					},
					Source: "11.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "gewenste-partners",
					Text:  "Is vastgelegd met welke partijen het loket wil gaan samenwerken?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het team heeft opgeschreven welke partijen nog missen, en wat die samenwerking inwoners moet opleveren.",
						},
					},
					Source: "11.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "afspraken-binnen",
					Text:  "Staan de afspraken met andere afdelingen van de eigen organisatie op papier?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Met elke afdeling uit het overzicht is er een afspraak over wie wat doet, die beide kanten hebben goedgekeurd. Heeft uw organisatie geen andere afdelingen, kies dan n.v.t.",
						},
					},
					Source: "11.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "afspraken-buiten",
					Text:  "Zijn de afspraken met andere organisaties door beide kanten bevestigd?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Van elke organisatie uit het overzicht is er een handtekening of een bericht waarin zij de afspraak bevestigt. De afspraak is hooguit drie jaar oud.",
						},
					},
					Source: "11.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "afspraken-toegepast",
					Text:  "Loopt het loket de samenwerkingsafspraken elk jaar met zijn partners na?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "In het afgelopen jaar heeft u met elke partner besproken of beide kanten de afspraken nakomen. Wat u daarna heeft aangepast, is opgeschreven.",
						},
					},
					Source: "11.3",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "samenwerking-inventariseren",
					Text:   "Maak een overzicht van de partijen waarmee u samenwerkt en van de partijen die nog missen.",
					RaisedBy: []string{
						"huidige-partners",
						"gewenste-partners",
					},
					Source: "11.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "samenwerking-vastleggen",
					Text:   "Schrijf met elke partij uit het overzicht de afspraken op en laat beide kanten ze bevestigen.",
					RaisedBy: []string{
						"afspraken-binnen",
						"afspraken-buiten",
					},
					Source: "11.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "afspraken-invoeren",
					Text:   "Bespreek de afspraken met alle medewerkers, en loop ze elk jaar met de partners na.",
					RaisedBy: []string{
						"afspraken-toegepast",
					},
					Source: "11.3",
				},
			},
		},
		&questions.Topic{
			Number: 12,
			ID:     "keten",
			Title:  "Keten- en netwerksamenwerking",
			Intro:  "Sommige inwoners hebben met veel hulpverleners tegelijk te maken, bijvoorbeeld bij dementie. Dan helpt het als die organisaties als een keten werken: stap voor stap, op elkaar afgestemd. In een netwerk werken organisaties samen aan een breder doel, zoals preventie of een prettige buurt. Het is op orde als u weet welke ketens en netwerken uw inwoners nodig hebben, eraan meedoet, en anderen in beweging brengt. Vaak doet het loket wel mee, maar blijven signalen in een la liggen.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "gewenste-ketens",
					Text:  "Is vastgelegd welke ketens er voor inwoners nodig zijn?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is een lijst van ketens en netwerken, en bij elke keus staat waarom. Dementie, preventie en leefbaarheid zijn ten minste bekeken.",
						},
					},
					Source: "12.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "werkende-keten",
					Text:  "Doet het loket mee in ten minste één keten die afspraken heeft vastgelegd?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "De deelnemers hebben samen opgeschreven wie wat doet, en zijn in het afgelopen halfjaar bij elkaar geweest. Een netwerk telt ook.",
						},
					},
					Source: "12.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "signalen",
					Text:  "Legt het loket elk signaal uit een keten vast?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is een lijst van signalen, met per signaal wie het oppakt. Het laatste signaal is van de afgelopen drie maanden.",
						},
					},
					Source: "12.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "terugkoppeling",
					Text:  "Meldt het loket aan de deelnemers van een keten terug wat er met hun signalen gebeurt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Bij elk signaal op de lijst staat wanneer de melder antwoord kreeg. Persoonsgegevens deelt u daarbij alleen als dat mag.",
						},
					},
					Source: "12.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "aanjager",
					Text:  "Heeft het loket in het afgelopen jaar partijen bijeengebracht die elkaar nog weinig kenden?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "U kunt vertellen welke partijen dat waren. Zij hebben afgesproken wat zij samen gaan doen.",
						},
					},
					Source: "12.4",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "ketens-kiezen",
					Text:   "Bepaal welke ketens en netwerken uw inwoners nodig hebben en leg vast waarom.",
					RaisedBy: []string{
						"gewenste-ketens",
					},
					Source: "12.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "keten-ontwikkelen",
					Text:   "Ontwikkel met de partners ten minste één keten of netwerk, leg vast wie wat doet en plan elk halfjaar een bijeenkomst.",
					RaisedBy: []string{
						"werkende-keten",
					},
					Source: "12.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "signalen-terugkoppelen",
					Text:   "Leg een lijst van signalen aan, wijs per signaal iemand aan en meld de uitkomst terug aan de melder.",
					RaisedBy: []string{
						"signalen",
						"terugkoppeling",
					},
					Source: "12.3",
				},
				&questions.Action{
					Number: 4,
					ID:     "samenwerking-aanjagen",
					Text:   "Organiseer een bijeenkomst voor partijen die elkaar nog weinig kennen en spreek af wat zij samen gaan doen.",
					RaisedBy: []string{
						"aanjager",
					},
					Source: "12.4",
				},
			},
		},
		&questions.Topic{
			Number: 13,
			ID:     "communicatie",
			Title:  "PR en communicatie",
			Intro:  "Een loket dat niemand kent, helpt niemand. Uw boodschap moet te begrijpen zijn en aansluiten bij de mensen voor wie zij is: een jonge mantelzorger leest andere dingen dan iemand van tachtig. Vergeet ook de tussenpersonen niet. Huisartsen, wijkverpleegkundigen en vrijwilligers sturen mensen naar u door, als zij weten wat u doet. Op orde is communicatie met een plan, een vaste groep die eraan trekt, en elk jaar activiteiten. Vaak ligt er wel een folder, maar zit er geen plan achter.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "werkgroep",
					Text:  "Is er een werkgroep voor de communicatie van het loket?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "U kunt ten minste twee leden noemen, van wie één communicatie als vak heeft. Zij kwamen in het afgelopen halfjaar bij elkaar.",
						},
					},
					Source: "13.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "communicatieplan",
					Text:  "Heeft het loket een communicatieplan dat nu geldt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het plan noemt per doelgroep de boodschap, het middel en de datum, ook voor tussenpersonen. Eén bladzijde is genoeg.",
						},
					},
					Source: "13.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "materiaal",
					Text:  "Heeft het loket voor elke doelgroep eigen materiaal?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Voor elke doelgroep uit het plan is er iets wat daarbij past, zoals een folder, een webpagina of een filmpje. De gegevens erin kloppen.",
						},
					},
					Source: "13.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "begrijpelijk",
					Text:  "Testen inwoners nieuw materiaal voordat het loket het gebruikt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Inwoners, ook mensen die moeite hebben met lezen, bekeken de laatste folder, webpagina en standaardbrief. Wat zij niet begrepen, is herschreven.",
						},
					},
					Source: "13.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "activiteiten",
					Text:  "Zijn alle geplande activiteiten van het afgelopen jaar uitgevoerd?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Bij elke activiteit uit het communicatieplan staat wanneer zij was en hoeveel mensen zij bereikte.",
						},
					},
					Source: "13.4",
					Since:  1,
				},
				&questions.Question{
					ID:    "tussenpersonen",
					Text:  "Informeert het loket elk jaar de tussenpersonen die mensen kunnen doorsturen?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Alle huisartsenpraktijken in de gemeente hebben in de afgelopen twaalf maanden gehoord wat het loket doet. Hetzelfde geldt voor de andere tussenpersonen uit het plan.",
						},
					},
					Source: "13.4",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "werkgroep-vormen",
					Text:   "Vorm een werkgroep met iemand die communicatie als vak heeft, en plan vier bijeenkomsten per jaar.",
					RaisedBy: []string{
						"werkgroep",
					},
					Source: "13.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "communicatieplan-maken",
					Text:   "Schrijf een communicatieplan met per doelgroep de boodschap, het middel en de datum, en noem ook de tussenpersonen.",
					RaisedBy: []string{
						"communicatieplan",
					},
					Source: "13.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "materiaal-maken",
					Text:   "Maak per doelgroep materiaal, laat inwoners het testen en herschrijf wat zij niet begrijpen.",
					RaisedBy: []string{
						"materiaal",
						"begrijpelijk",
					},
					Source: "13.3",
				},
				&questions.Action{
					Number: 4,
					ID:     "activiteiten-uitvoeren",
					Text:   "Voer alle geplande activiteiten uit, vertel alle tussenpersonen wat het loket doet en noteer hoeveel mensen u bereikte.",
					RaisedBy: []string{
						"activiteiten",
						"tussenpersonen",
					},
					Source: "13.4",
				},
			},
		},
		&questions.Topic{
			Number: 14,
			ID:     "kwaliteit",
			Title:  "Kwaliteitsbeleid",
			Intro:  "Als het loket eenmaal draait, komt de vraag of het ook werkt. Kwaliteitsbeleid is een ander woord voor steeds opnieuw meten, bespreken en verbeteren. Het begint bij de ervaring van inwoners: voelden zij zich gehoord, en heeft de hulp geholpen? Het is op orde als u de uitkomsten gebruikt en een vaste manier van verbeteren heeft. Gemeten wordt er vaak al, maar er iets mee doen blijkt een stuk lastiger.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "tevredenheid",
					Text:  "Meet het loket elk jaar hoe tevreden inwoners over het loket zijn?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er zijn uitkomsten van het afgelopen jaar over het contact, het gesprek en de wachttijd bij het loket. Een onderzoek dat alleen over de hulp zelf gaat, is deels.",
						},
					},
					Source: "14.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "uitkomsten-gebruikt",
					Text:  "Heeft het loket na de laatste meting iets aan zijn werk veranderd?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "U kunt ten minste één verandering aanwijzen die uit de meting of uit klachten komt. Zijn de uitkomsten alleen besproken, dan is het deels.",
						},
					},
					Source: "14.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "efficientie",
					Text:  "Heeft het loket in de afgelopen twee jaar zijn efficiëntie geëvalueerd?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is een verslag waarin staat hoe lang vragen gemiddeld duren en waar tijd verloren gaat. Ook staat erin wat u daaraan doet.",
						},
					},
					Source: "14.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "kwaliteitsmodel",
					Text:  "Werkt het loket met een kwaliteitsmodel?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is een vaste methode, met een naam en een jaarplanning, waarin u meet, bespreekt en verbetert. Een landelijk keurmerk hoeft niet.",
						},
					},
					Source: "14.3",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "tevredenheid-meten",
					Text:   "Meet elk jaar hoe tevreden inwoners over het loket zijn, bespreek de uitkomst in het team en voer ten minste één verbetering in.",
					RaisedBy: []string{
						"tevredenheid",
						"uitkomsten-gebruikt",
					},
					Source: "14.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "efficientie-evalueren",
					Text:   "Evalueer hoe lang vragen duren en waar tijd verloren gaat, en schrijf op wat u daaraan doet.",
					RaisedBy: []string{
						"efficientie",
					},
					Source: "14.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "kwaliteitsmodel-kiezen",
					Text:   "Kies een kwaliteitsmodel dat bij uw loket past en maak er een jaarplanning bij.",
					RaisedBy: []string{
						"kwaliteitsmodel",
					},
					Source: "14.3",
				},
			},
		},
		&questions.Topic{
			Number: 15,
			ID:     "kosten",
			Title:  "Kostenbeheersing",
			Intro:  "Moet de gemeente bezuinigen, dan komt ook het loket in beeld. U staat dan sterker als u kunt laten zien wat het loket kost en wat inwoners eraan hebben. Op orde betekent dat u een eigen begroting heeft, dat u bijhoudt hoeveel vragen u afhandelt, en dat u op tijd ziet dat de kosten oplopen. Bij veel loketten zitten de kosten verstopt in die van een grotere afdeling. De baten, dus wat het loket oplevert, heeft vaak nog niemand opgeschreven.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "exploitatie",
					Text:  "Heeft het loket een eigen begroting voor het lopende jaar?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Personeel, huisvesting en systemen van het loket hebben elk een eigen bedrag, en de begroting is vastgesteld. Een eigen hoofdstuk in een grotere begroting telt ook.",
						},
					},
					Source: "15.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "registratie",
					Text:  "Registreert het loket hoeveel vragen het per maand afhandelt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "U kunt het aantal van de afgelopen drie maanden noemen, verdeeld naar soort vraag.",
						},
					},
					Source: "15.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "kosten-bekend",
					Text:  "Weet het loket wat een afgehandelde vraag gemiddeld kost?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Het bedrag is berekend over het afgelopen jaar, en u kunt laten zien hoe.",
						},
					},
					Source: "15.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "baten-bekend",
					Text:  "Is beschreven wat het loket oplevert?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is een lijst van wat inwoners en de gemeente in het afgelopen jaar aan het loket hadden, met cijfers waar het kan. Denk aan vragen die bij het eerste contact al zijn opgelost.",
						},
					},
					Source: "15.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "beheersing",
					Text:  "Vergelijkt het loket ten minste elk kwartaal zijn uitgaven met de begroting?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er is een overzicht van het laatste kwartaal. Is er een verschil, dan staat erbij wie bijstuurt en hoe.",
						},
					},
					Source: "15.3",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "exploitatie-opstellen",
					Text:   "Stel voor het loket een eigen begroting op (exploitatie) en laat haar vaststellen.",
					RaisedBy: []string{
						"exploitatie",
					},
					Source: "15.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "kosten-en-baten-tonen",
					Text:   "Registreer alle vragen, bereken wat een vraag gemiddeld kost en schrijf op wat het loket oplevert.",
					RaisedBy: []string{
						"registratie",
						"kosten-bekend",
						"baten-bekend",
					},
					Source: "15.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "kosten-bewaken",
					Text:   "Vergelijk elk kwartaal de uitgaven met de begroting en leg vast wie wat doet om bij te sturen.",
					RaisedBy: []string{
						"beheersing",
					},
					Source: "15.3",
				},
			},
		},
		&questions.Topic{
			Number: 16,
			ID:     "ontwikkelingen",
			Title:  "Aansluiting op ontwikkelingen",
			Intro:  "De wereld om het loket verandert steeds, en inwoners mogen hulp verwachten die daarbij past. Drie lijnen zijn al jaren te herkennen. Het gesprek begint bij wat iemand zelf kan en wil bereiken, en dan pas komt een voorziening in beeld. De gemeente heeft één ingang waar veel vragen meteen een antwoord krijgen. Het welzijnswerk gaat naar mensen toe en wacht niet tot zij komen. Op orde is het als deze lijnen in het dagelijks werk te zien zijn, en iemand volgt wat er nog aankomt.",
			Questions: []*questions.Question{
				&questions.Question{
					ID:    "gevolgd",
					Text:  "Volgt iemand in het team de ontwikkelingen in de Wmo?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Iedereen in het team weet wie dat is. In de afgelopen drie maanden stond een ontwikkeling op de agenda van het teamoverleg.",
						},
					},
					Source: "16.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "eigen-mogelijkheden",
					Text:  "Bespreken de medewerkers in elk gesprek eerst de eigen mogelijkheden van de inwoner?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "In elk van de laatste tien verslagen staat wat de inwoner zelf kan, en wat familie, vrienden of buren kunnen en willen doen. Pas daarna komt een voorziening.",
						},
					},
					Source: "16.1",
					Since:  1,
				},
				&questions.Question{
					ID:    "contactcentrum",
					Text:  "Kan het klantcontactcentrum eenvoudige Wmo-vragen zelf beantwoorden?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Er ligt vast welke vragen het klantcontactcentrum (KCC) zelf afhandelt en welke direct naar het loket gaan. Heeft u geen KCC, dan gaat het om wie bij de gemeente de telefoon opneemt.",
						},
					},
					Source: "16.2",
					Since:  1,
				},
				&questions.Question{
					ID:    "eropaf",
					Text:  "Gaat het welzijnswerk op verzoek van het loket naar inwoners toe?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "Afgesproken is wie bij een signaal langsgaat en hoe snel. U kunt een voorbeeld van het afgelopen halfjaar geven.",
						},
					},
					Source: "16.3",
					Since:  1,
				},
				&questions.Question{
					ID:    "groepsaanbod",
					Text:  "Wijst het loket inwoners in elk gesprek op activiteiten in de buurt?",
					Scale: &wmoLoket1Scale1,
					Criteria: []questions.Criterion{
						questions.Criterion{
							Option: "ja",
							Text:   "De medewerker heeft een actueel overzicht van wat er samen met anderen te doen is. In elk verslag staat welke activiteiten zijn genoemd, of waarom niets paste.",
						},
					},
					Source: "16.3",
					Since:  1,
				},
			},
			Actions: []*questions.Action{
				&questions.Action{
					Number: 1,
					ID:     "gesprek-eerst",
					Text:   "Geef eigen mogelijkheden een vaste plek in gesprek en verslag, en wijs iemand aan die ontwikkelingen volgt en in het team bespreekt.",
					RaisedBy: []string{
						"gevolgd",
						"eigen-mogelijkheden",
					},
					Source: "16.1",
				},
				&questions.Action{
					Number: 2,
					ID:     "ingang-afstemmen",
					Text:   "Leg met het klantcontactcentrum of de telefoondienst van de gemeente vast welke vragen daar worden beantwoord en welke naar het loket gaan.",
					RaisedBy: []string{
						"contactcentrum",
					},
					Source: "16.2",
				},
				&questions.Action{
					Number: 3,
					ID:     "welzijn-eropaf",
					Text:   "Spreek met het welzijnswerk af wie bij een signaal langsgaat, en neem het aanbod in de buurt op in elk gesprek.",
					RaisedBy: []string{
						"eropaf",
						"groepsaanbod",
					},
					Source: "16.3",
				},
			},
			Own: &questions.OwnQuestion{
				Noun:    "ontwikkeling",
				Plural:  "ontwikkelingen",
				Article: "de",
				Offer:   "Een ontwikkeling, met een vraag over hoe ver u ermee bent",
				Explain: "Welke ontwikkeling speelt er bij u? Noem haar in een paar woorden. Er komt een vraag bij over hoe ver u ermee bent.",
				Text:    "Heeft deze ontwikkeling een plek in het dagelijks werk: {tekst}?",
				Scale:   &wmoLoket1Scale1,
				Criteria: []questions.Criterion{
					questions.Criterion{
						Option: "ja",
						Text:   "Elke medewerker kan vertellen wat de ontwikkeling voor het eigen werk betekent. De afspraken daarover zijn opgeschreven.",
					},
				},
			},
		},
	},
	YAML: wmoLoket1YAML,
}
