/** The commonest words of a language by its BCP 47 tag, those that hold its sentences together and no names. */
export const frequentWords: Record<string, string> = {
  en: `the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had they you were their
    one all we can her has there been if more when will would who so no she other its may these what them than some him time into only
    could about after also over such how our my most said`,
  de: `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei
    einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir ihr kann
    diese dieser wenn unter schon`,
  fr: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec été aux cette son mais ou on nous
    comme ses tout elle deux ont leur fait sans aussi même être entre après ces où dont vous je sa ils peut très selon lui était c d l qu n
    s`,
  es: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta entre cuando muy
    sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto son fue era
    está han según años`,
  it: `di e il la che in a per un del è le i si con non una da dei al nel sono della più gli alla come ha lo anche delle ma ai su se o
    degli dal questo essere nella dalla hanno due stato tra ed ci cui dopo anni suo sua quando molto senza l un dell all sulla già perché`,
  pt: `de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também
    só pelo pela até isso ela entre depois sem mesmo aos seus quem nas esse eles você essa num nem suas meu às minha foi são ser está
    disse anos tem`,
  nl: `de van het een en in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog uit worden door naar heeft ze hij was
    wordt tot je wij kan meer deze over hebben zo werd had ik of geen wel veel we zij moet onder waar toen`,
  pl: `i w na z do nie się to że jest o jak za po od co ale przez tym dla są już czy oraz być tego także może tylko lub jego był jako ich
    który która które przy ze też pod mi ma było było będzie bardzo kiedy sobie jej w`,
  cs: `a v na se je že o s z do pro i to ve si by jako za k po ale podle od který jsem jsou není u která tak už jen co které také před až
    bude když byl jeho mezi může byla při nebo své ze však aby bylo mít jak`,
  sk: `a v na sa je že o s z do pre aj to vo si by ako za k po ale podľa od ktorý som sú nie u ktorá tak už len čo ktoré tiež pred až bude
    keď bol jeho medzi môže bola pri alebo zo však aby bolo mať`,
  ru: `и в на не что с по это как к из у за от его о так но для то же был до при она он мы они все также или если только уже еще ещё бы
    было быть была были их ее её после чтобы может этого года году более который которые которая со о нет я вы во ли тем этом`,
  uk: `і в на не що з та у до за це як від про його для але є по зі був або при який які яка щоб може було бути також вже ще так після
    року цього й із ми вони він вона їх її до були була якщо ж би тому лише під час коли й`,
  be: `і ў на не што з у да за гэта як ад пра яго для але ёсць па быў або пры які якія якая каб можа было быць таксама ўжо яшчэ так пасля
    года гэтага мы яны ён яна іх яе былі была калі ж бы таму толькі`,
  bg: `и на да се в от за че с е са не по до като това как но или през при ще от който което които също само към след бяха беше има той тя
    те ги му без над още един една може`,
  sr: `и у да се на је за са од не су о то као који што из по али до би код због после може није ће или те само још који која које све
    i u da se na je za sa od su kao koji što iz ali bi kod zbog posle može nije će ili samo još`,
  hr: `i u da se na je za s od ne su o to kao koji što iz po ali do bi kod zbog nakon može nije će ili te samo još koja koje sve tijekom
    prema jer`,
  sl: `in v je na da se za so z ne s pa od ki po bi tudi kot iz o ali do pri še kar bo ni bil ker le lahko med že ta to bila leta`,
  ro: `de și în a la cu nu că pe o din care mai un este pentru ce să au fost sunt prin dar ca al ale cel o se lui după acest această fi
    sau va avea am ar fost între despre`,
  hu: `a az és hogy nem is egy van ez meg de csak ki volt mint már még azt aki el után vagy lehet minden ezt nagyon ha pedig kell szerint
    lesz akkor mert arra majd`,
  sv: `och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år säger hade också över
    efter eller nu ut upp under mot mycket vid skulle bara`,
  da: `og i at det er en til på som med for den af de ikke der var et han har om men sig fra vi jeg så kan skal når år også over efter
    eller nu blev ud op under mod meget ved ville kun være blive`,
  no: `og i at det er en til på som med for den av de ikke var et han har om men seg fra vi jeg så kan skal når år også over etter eller nå
    ble ut opp under mot mye ved ville bare være bli sier`,
  fi: `ja on ei se että oli hän mutta ovat joka myös kun niin kuin sen tai mukaan olla vain jos ole sekä jo hänen ne siitä voi vuoden mitä
    tämä kanssa ollut jälkeen eivät minä me nyt vielä`,
  et: `ja on ei et ta see oli kui ka mis aga oma siis või olid seda ning nii välja pärast juba veel kes selle need ma võib olema ole
    aasta üle ainult mida pole`,
  lv: `un ir ka no par ar uz kas bet arī tas to ko kā pēc vai nav viņš tika lai gada tiek savu pie jau ja bija līdz tikai vēl būs kuru`,
  lt: `ir kad yra į iš su bet tai kaip buvo per ar po apie jis už taip dar tik jau jo ne nuo savo bus prie kurie kuris metų jos gali
    nėra`,
  tr: `ve bir bu da de için ile çok olarak daha gibi o olan kadar ne ama en sonra var ki her değil mi göre ya ben yeni oldu olduğu ise
    dedi`,
  el: `και το να του της η ο την των με που για τα από στο σε τον δεν είναι οι θα στην τη μας στη ότι αλλά ως τους ένα μια αυτό στα όταν
    μετά`,
  ca: `de la i el que a en els les un per del una amb és no al es va dels com més ha són aquest seva però aquesta ser o també hi quan li
    entre sobre fins anys`,
  id: `yang dan di dengan untuk tidak ini dari dalam akan pada itu juga adalah ke karena ada mereka sudah atau kami saya telah oleh bisa
    kita lebih orang ia para tersebut seperti kata`,
  vi: `và của là có được cho không trong người các một với những đã này khi để đến về từ như cũng ra tại năm nhiều sẽ theo vào trên`,
  ar: `في من على إلى أن التي الذي عن مع هذا هذه ما لا كان قد بين بعد كل أو ذلك كما حيث وقد ولا كانت لم خلال هو هي`,
  fa: `و در به از که این را با است برای آن یک خود تا شد کرد بر هم نیز می های ها شده بود اما دو وی`,
  he: `של את על לא זה הוא עם גם כי היא אל או אם יש כל בין היה אני לו אבל כך רק מה יותר אחרי`,
  hi: `के में की है को और से का ने पर एक यह कि हैं भी नहीं लिए कर इस तो हो था जो वह गया`
}
