/** An invented article as a scraped page gives it: icon names, a date, the headline, a deck, the headline again, the body. */
export const scrapedText = `icon-search icon-menu icon-close icon-share
14 Mar, 2021 09:30
Harbour town votes to keep its last ferry
 
Councillors in Elmsund rejected a plan to replace the boat with a bridge
Harbour town votes to keep its last ferry
The council of Elmsund voted on Friday to keep the car ferry that has linked the two banks of the sound since 1951.
“We are not a town with a ferry, we are a ferry with a town,” mayor Ingrid Halvorsen told the hall after the count.
Her deputy, Tomas Rekdal, disagreed. The bridge would have cost 40 million crowns and “paid for itself in nine years,” he said.
The ferry will not run on Sundays in winter, the harbour office announced later that evening.
`
