# ruff: noqa: E501  word tables
"""Word tables for English."""

from __future__ import annotations

from nlp.entities.english_bodies import SEVERAL, SINGLE


def words(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


# last words of the names of bodies and companies
ORG_HEADS = words(
    "University College School Academy Institute Institution Ministry Department Agency Bureau Office Service "
    "Services Committee Commission Council Parliament Congress Senate Assembly Court Bank Fund Party Army Navy "
    "Corps Force Forces Guard Police Union Alliance League Association Federation Confederation Organization "
    "Organisation Society Club Company Corporation Corp Corp. Inc Inc. Ltd Ltd. LLC PLC Group Holdings Records "
    "Studios Pictures Entertainment Television Radio Network Times Post Journal Tribune Herald Guardian "
    "Telegraph Embassy Consulate Authority Administration Government Foundation Trust Hospital Museum Gallery "
    "Library Press Publishing Books Comics Magazine Orchestra Ballet Airlines Airways Railways Railway Motors "
    "Industries Systems Technologies Brothers FC F.C. SC AFC CF United Athletic Rovers City-FC Democrats "
    "Republicans Labour Conservatives Church Tribunal Cabinet Legislature Rada Duma Intelligence Command "
    "Brigade Battalion Regiment Division Squadron Mission Secretariat Board Chamber Laboratory Laboratories "
    "Observatory Theatre Opera Films Productions Channel News Broadcasting Rangers Wanderers Yankees Giants "
    "Dodgers Cardinals Lakers Raiders Cowboys Broncos Steelers Packers Browns Rays Mets"
)
# words that begin such a name and go on with "of": University of …, Ministry of …
ORG_OF = words(
    "University College School Academy Institute Ministry Department Bank Bureau Church House Board Council "
    "Court Federation Confederation Association Organization Organisation Union Office Committee Army Society "
    "Museum Library Party Chamber Embassy Government Secretariat League Institution Republic-of"
)
PLACE_STARTS = words("Mount Mt Lake Fort Cape")
JUNIOR = words("Jr Sr")
EPITHETS = words("Great Terrible Wise Bold Conqueror Elder Younger Impaler Magnificent Confessor Lionheart")
PLACE_HEADS = words(
    "River Lake County Street Avenue Road Square Bridge Island Islands Mountain Mountains Hills Hill Valley Bay "
    "Sea Ocean Strait Peninsula Desert Canyon Creek Falls Park Forest Beach Airport Station Castle Palace "
    "Cathedral Gulf Coast Province Region District Oblast Raion Territory Republic Kingdom Empire Township "
    "Borough City Harbor Harbour Canal Stadium Arena Meadows Glacier Highway Boulevard Tower Plateau Springs "
    "Heights Village State Dam Passage Fortress Tunnel Reef Ridge Basin Lagoon Cove Pier Plaza Monastery Abbey Mosque Temple "
    "Shrine Prison Cemetery Vineyard Gardens Wilderness Peak Peaks Base Crater Caves Pond Rapids Zoo Ranch Lighthouse Parkway Turnpike Wharf Strip Corridor Pass Summit-Station Foothills Archipelago Expressway Freeway"
)
REGION_HEADS = words("region oblast province district county raion city")  # written small: Voronezh region
PLACE_OPENERS = words(
    "Mount Mt. Lake Fort Port Cape Gulf Bay Isle River St. Saint San Santa Los Las El New North South East West"
)
PLACE_OF = words(
    "Gulf Bay Sea Isle Isles Strait Republic Kingdom Province City District State Commonwealth Cape University-of"
)
TITLES = words(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Lord Lady Dame Prof Prof. Professor President Minister Chancellor "
    "King Queen Prince Princess Emperor Empress Pope Bishop Archbishop Cardinal Saint General Gen. Colonel Col. "
    "Major Maj. Captain Capt. Lieutenant Lt. Sergeant Sgt. Admiral Senator Sen. Governor Gov. Mayor Judge "
    "Justice Secretary Ambassador Representative Rep. Congressman Chairman Director Coach Father Brother Sister "
    "Baron Count Duke Earl Sheikh Tsar Premier Countess Duchess Baroness Viscount Emperor Empress Sultan Emir Imam Rabbi "
    "Ayatollah Chairwoman Congresswoman Pope Cardinal Archbishop Bishop Rev. Reverend Brigadier Commander Marshal"
)
FORMS_OF_ADDRESS = words("Mr Mrs Ms Miss Dr Prof Sir Dame")
BEFORE_TITLES = words("Prime Vice Foreign Deputy Former First")
TITLE_TAILS = words("Minister President Secretary General Marshal Chancellor Chief")  # Prime Minister, Vice President
CALENDAR = words(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday"
)
# openers that never belong to a name, even before the head of one
SMALL = words(
    "The A An This That These Those It Its He She They We You I His Her Their Our My Your In On At By For From "
    "With After Before During Since Until While Although And But Or So As To Of When Where Both Some Many Most "
    "Several Under Over"
)
# capitalised words that are no names: openers of sentences, the calendar, and adjectives of origin by ending and list
# common nouns and pronouns that open sentences of news
OPENERS = words(
    "Nobody Nothing Nowhere Everyone Everybody Everything Anyone Anybody Anything Someone Somebody Something "
    "Damage Casualties Losses Talks Negotiations Witnesses Authorities Rescuers Troops Soldiers Investigators "
    "Prosecutors Doctors Firefighters Voters Prices Exports Imports Shares Investors Analysts Experts Sources "
    "Details Reports Evidence Traffic Power Electricity Water Gas Oil Smoke Fire Flames Debris Explosions "
    "Explosion Sirens Shelling Strikes Drones Missiles Rockets Schools Hospitals Trains Flights Passengers "
    "Drivers Workers Farmers Tourists Refugees Migrants Families Parents Survivors Victims Protesters "
    "Demonstrators Crowds Snow Rain Temperatures Inflation Unemployment Growth Sanctions Residents Officials "
    "Diplomats Leaders Ministers Lawmakers Deputies Journalists Reporters Volunteers Neighbours Neighbors"
)
STOP = words(
    "The A An This That These Those It Its He She They We You I His Her Their Our My Your Who What When Where "
    "Which Why How In On At By For From With Without Under Over After Before During Since Until While Although "
    "Though Because If Unless And But Or Nor So Yet As To Of Into Onto Upon About Above Across Against Along "
    "Among Around Behind Below Beneath Beside Besides Between Beyond Despite Down Inside Like Near Off Out "
    "Outside Past Through Throughout Toward Towards Up Via There Here Then Thus Hence Therefore However "
    "Moreover Furthermore Meanwhile Nevertheless Nonetheless Otherwise Instead Also Both Each Every Either "
    "Neither All Some Any Many Most Much More Few Several Other Others Another Such Same No Not None Only Just "
    "Even Still Again Once Twice First Second Third Next Last Later Earlier Early Late Today Yesterday Tomorrow "
    "Now Recently Currently Originally Initially Finally Eventually Usually Often Sometimes Always Never One "
    "Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Twenty Thirty Forty Fifty Hundred Thousand "
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Winter Christmas Easter Is Are Was Were Be "
    "Been Being Has Have Had Do Does Did Can Could Will Would Shall Should May Might Must Let According Based "
    "Born Located Founded Established Built Known Named Called Used Made Given Including Following Due Two "
    "Other Additional Additionally Similarly Unlike Apart Rather Perhaps Maybe Indeed Overall Generally "
    "Typically Together Critics Fans Scientists Researchers Officials Police Members People Students Men Women "
    "Children Scholars Residents Part Parts Type Types Examples Example Works Work Music Film Films Book Books "
    "Song Songs Album Series Season Episode Volume Chapter Section Figure Table Note See Read Yes Oh Well "
    "Please Thanks Dear Hello President Minister King Queen God Lord Internet English French German Russian "
    "Ukrainian American British Chinese Japanese Italian Spanish Polish Greek Roman Latin Jewish Muslim "
    "Christian Catholic Protestant Orthodox Islamic Arab Dutch Swedish Danish Finnish Irish Scottish Welsh "
    "Turkish Swiss Czech Kurdish Soviet European African Asian Western Eastern Northern Southern Nazi Communist "
    "Islam Christianity Republican Democratic Democrat Conservative Liberal Labour War Wars World Cup "
    "Championship Championships Olympics Olympic Games Open Grand Prix Award Awards Prize Act Bill Treaty "
    "Agreement Revolution Battle Constitution Bible Quran Covid COVID CEO TV DVD CD USB PC GDP UTC AM PM BC AD "
    "DNA"
)
ORIGIN_ENDS = ("ish", "ese", "ian", "ean", "can", "eli", "qi", "ians", "eans", "cans", "elis", "shmen", "chmen")
# adjectives that open the name of a body: Russian Defense Ministry
ACRONYM_PLACES = words("US USA UK UAE USSR U.S U.S. U.S.A. U.K. NYC DPRK")
NO_ORG = words(
    "TV DVD CD USB PC GDP UTC AM PM BC AD DNA CEO COVID HIV AIDS VIP UFO MVP LP EP NBA-final II III IV VI VII VIII IX XI XII XIII XIV XV XVI "
    "BCE CE CEST CET GMT EST PST GPS PDF HTML XML API CPU GPU RAM ROM DBMS SQL DVB DDT PCB PVC RNA HDTV LED LCD RPG FPS "
    "IQ ID PhD MBA NGO POW WWI WWII IED UAV SUV ATM VAT IPO Blu-ray"
)
# last words of the names of occasions, prizes, shows and works, which are no bodies
OCCASIONS = words(
    "Festival Championship Championships Cup Games Olympics Award Awards Prize Trophy Series Show Contest Marathon Tournament "
    "Playoffs Bowl War Wars Treaty Accord Accords Convention Revolution Act Bill Protocol Summit Declaration Derby"
)
OCCASIONS_OF_TWO = frozenset({"Champions League", "Europa League", "Grand Prix", "World Cup", "Hall of", "Peace Prize"})
MATTERS = words(
    "Ministry Department Office Bureau Committee Institute Faculty Board Agency Organization Organisation Commission"
)
BROADCASTERS = words("BBC ITV CBS NBC ABC Sky Fox HBO MTV CNN RTE RTL ESPN Channel")
CHANNELS = words("One Two Three Four News Sport Sports Radio Television Online World International Business")
# nouns of science before which a capitalised word is the person they are named for
EPONYMOUS = words(
    "theorem theorems lemma conjecture equation equations algorithm algorithms graph graphs space spaces bracket brackets "
    "acid acids transform inequality function functions algebra algebras polynomial polynomials matrix manifold metric "
    "operator operators integral constant distribution coefficient criterion paradox weight"
)
NATIONAL = words("Forces Army Navy Parliament Government Embassy Police Senate")  # a country's, by its adjective
ADJECTIVE_ENDS = ("an", "ic", "ese", "ish")
PARTICLES = words("de da del della di van von der den ten bin ibn al el la le du dos el- y ul")
LOCATIVE = words("in at from near to into across outside around within through throughout toward towards between")
SAYING = words(
    "said says told added wrote scored won died met became married argued called announced visited returned joined was had "
    "has did would could who also then never later himself herself began made took went came gave left moved played "
    "received released led served started signed appeared moved continued decided retired refused ended"
)
KNOWN_ORGS = frozenset(SINGLE.split()) | frozenset(SEVERAL.split("|"))
# last words of the names of teams in the American leagues, none of them a common last name
TEAMS = words(
    "49ers 76ers Angels Astros Athletics Avalanche Bears Bengals Bills Blackhawks Braves Brewers Broncos Browns Bruins "
    "Buccaneers Bucks Bulls Canadiens Canucks Capitals Cardinals Cavaliers Celtics Chargers Chiefs Clippers Colts "
    "Coyotes Cubs Diamondbacks Dodgers Dolphins Ducks Eagles Flames Flyers Giants Grizzlies Guardians Hawks Hornets "
    "Indians Islanders Jaguars Jays Jazz Kings Knicks Kraken Lakers Leafs Lightning Lions Magic Mariners Marlins "
    "Mavericks Mets Nationals Nets Nuggets Oilers Orioles Packers Padres Panthers Patriots Pelicans Penguins Phillies "
    "Pirates Pistons Predators Raiders Rams Rangers Raptors Ravens Rays Redskins Rockets Rockies Royals Sabres Saints "
    "Seahawks Senators Sharks Sox Spurs Steelers SuperSonics Suns Texans Thunder Tigers Timberwolves Titans Twins "
    "Vikings Warriors Whalers Wings Wizards Wolves Yankees Cowboys Commanders Expos Hurricanes Jets"
)
# football clubs that no head word gives away and that are no towns
CLUBS = words(
    "Ajax Arsenal Barça Benfica Besiktas Beşiktaş Boca Celtic Chelsea Corinthians Dynamo Everton Fenerbahçe Fenerbahce "
    "Feyenoord Fiorentina Flamengo Fluminense Galatasaray Hajduk Hibernian Independiente Inter Juventus Lazio Liverpool "
    "Olympiacos Olympiakos Palmeiras Panathinaikos Partizan Rangers Rapid Roma Sampdoria Schalke Shakhtar Spartak Sporting "
    "Tottenham Trabzonspor Udinese Zenit CSKA PSV AZ PSG AEK PAOK LASK KRC"
)
# of those, what else is seldom meant: the Yankees
NICKNAMES = words(
    "Orioles Yankees Dodgers Mets Lakers Knicks Celtics Bruins Canucks Canadiens Packers Steelers Seahawks Cubs Astros "
    "Phillies Padres Raptors Cavaliers Pistons Nuggets Grizzlies Pelicans Timberwolves Buccaneers Bengals Broncos Texans "
    "Redskins Blackhawks Oilers Sabres Islanders Clippers Diamondbacks 49ers 76ers SuperSonics"
)
CLUB_OPENERS = words(
    "FC SC AC AS FK NK SK CD UD RC SV VfB VfL TSV SSC OGC RB KV KAA HJK IFK AIK CSKA Real Sporting Dynamo"
)
# with one of these in the sentence, a town is played for or against
SPORT = words(
    "striker midfielder defender goalkeeper winger scored goals goal hat-trick loan debut league fixture friendly matches "
    "match kick-off draw win clubs club coach semi-final quarter-final half-time touchdown pitcher innings playoffs season transfer"
)
# common nouns that say what the name after them names
ANNOUNCING = words(
    "band group duo trio quartet label company firm network broadcaster airline carmaker automaker retailer manufacturer "
    "supplier contractor operator startup charity newspaper tabloid daily weekly website agency club team franchise "
    "brewery supermarket bank lender publisher developer studio orchestra brand"
)
SETTLEMENTS = words(
    "city town village hamlet suburb commune municipality parish port county province district region island state "
    "settlement borough valley villages cities towns outskirts"
)
OCCUPATIONS = words(
    "actor actress singer songwriter guitarist drummer bassist pianist composer conductor director producer author "
    "writer novelist poet playwright journalist reporter photographer painter sculptor architect philosopher historian "
    "scientist physicist chemist mathematician biologist astronomer economist politician businessman businesswoman "
    "entrepreneur billionaire lawyer attorney prosecutor spokesman spokeswoman spokesperson analyst striker midfielder defender goalkeeper "
    "quarterback pitcher coach manager wrestler boxer cyclist sprinter comedian rapper wife husband son daughter "
    "brother sister father mother cousin nephew niece uncle aunt"
)
PLAYED_TO = frozenset(
    {
        "away to",
        "home to",
        "away at",
        "win over",
        "victory over",
        "loss to",
        "defeat to",
        "lost to",
        "draw with",
        "drew with",
    }
)
SEATS = frozenset({"Parliament for", "MP for", "MPs for", "constituency of"})  # what is voted for
PLAYED = words("against over beat defeated joined joining beating facing faced versus vs v")
GIVEN = words(
    "Aaron Abraham Adam Adrian Ahmed Al Alan Albert Alec Alex Alexander Alexandra Alexei Alfred Ali Alice "
    "Alison Allen Amanda Amy Ana Anastasia Andrea Andreas Andrei Andrew Andrey Andriy Andrii Andy Angela Anna "
    "Anne Annie Anthony Anton Antonio Archibald Ariel Arnold Arthur Artur Ashley Austin Barack Barbara Barry "
    "Ben Benjamin Bernard Bernie Beth Betty Bill Billy Bob Bobby Boris Brad Brandon Brenda Brian Britney Bruce "
    "Bruno Bryan Caroline Carl Carla Carlos Carol Catherine Cecil Charles Charlie Charlotte Chloe Chris "
    "Christian Christina Christine Christoph Christopher Chuck Claire Clara Claude Colin Conan Connor Craig "
    "Cristiano Dan Dana Daniel Danny Darren Dave David Dean Deborah Debbie Denis Dennis Denys Derek Diana Diane "
    "Diego Dmitri Dmitry Dmytro Don Donald Donna Dorothy Doug Douglas Duncan Dwight Dylan Earl Eddie Edgar "
    "Edmund Edward Edwin Eleanor Elena Elizabeth Ella Ellen Elon Elvis Emily Emma Emmanuel Eric Erik Ernest "
    "Ernst Ethan Eugene Eva Evan Felix Fernando Fidel Florence Frances Francis Francisco Frank Franklin Franz "
    "Fred Frederick Friedrich Gabriel Garth Gary Gavin Gene Geoffrey George Gerald Gerard Giorgia Giovanni "
    "Giuseppe Glenn Gordon Grace Graham Greg Gregory Guy Hannah Hans Harold Harry Harvey Heather Heinrich Helen "
    "Henri Henry Herbert Herman Hillary Holly Howard Hugh Hugo Ian Igor Ihor Ilya Immanuel Irene Irina Iryna "
    "Isaac Isabella Ivan Jack Jackie Jackson Jacob Jacques Jake James Jamie Jan Jane Janet Jason Jay Jean Jeff "
    "Jeffrey Jennifer Jens Jeremy Jerry Jesse Jessica Jesus Jill Jim Jimmy Joan Joe Joel Johann Johannes John "
    "Johnny Jon Jonathan Jordan Jorge Joseph Josh Joshua Joyce Juan Judith Judy Julia Julian Julie Julius "
    "Justin Kamala Karen Karl Kate Katherine Kathleen Katie Keith Kelly Ken Kenneth Kevin Kim Kirsten Klaus "
    "Kurt Kyle Kyrylo Larry Laura Lauren Laurence Lee Leo Leon Leonard Leonid Leonardo Leslie Lewis Liam Linda "
    "Lionel Lisa Lloyd Louis Louise Luca Lucas Lucy Ludwig Luis Luke Lyndon Madonna Malcolm Manuel Marc Marcel "
    "Marco Marcus Margaret Maria Marie Mario Marilyn Marina Mark Martha Martin Mary Mason Matt Matthew Maurice "
    "Max Megan Mel Melissa Michael Michel Michelle Miguel Mike Mikhail Milan Mitt Mohamed Mohammed Muhammad "
    "Mykhailo Mykola Nancy Naomi Natalia Natalie Nathan Neil Nelson Nicholas Nick Nicolas Nicole Nikita Nikolai "
    "Nikolay Noah Noam Norman Oleg Oleh Oleksandr Oleksiy Olena Olga Olha Oliver Olivia Oscar Otto Owen Pablo "
    "Pamela Patricia Patrick Paul Paula Pavel Pavlo Pedro Penny Perry Pete Peter Petro Phil Philip Philippe "
    "Phillip Pierre Rachel Ralph Ray Raymond Rebecca Recep Richard Rick Ricky Rob Robert Roberto Robin Roger "
    "Roman Ron Ronald Rosa Rose Ross Roy Rudolf Rupert Russell Ruth Ryan Sally Salvador Sam Samantha Samuel "
    "Sandra Sara Sarah Scott Sean Sebastian Sergei Sergey Serhii Serhiy Seth Shane Sharon Shirley Sidney "
    "Sigmund Silvio Simon Sofia Sophia Sophie Stan Stanley Stefan Stella Stephanie Stephen Steve Steven Stewart "
    "Stuart Susan Suzanne Svetlana Sylvia Taras Ted Terry Tetiana Theodore Theresa Thomas Tim Timothy Tina "
    "Tobias Todd Tom Tommy Tony Tracy Travis Tyler Ursula Vadim Vadym Valentin Valerie Valery Vasily Vasyl "
    "Victor Victoria Viktor Vincent Virginia Vitali Vitalii Vitaly Vladimir Volodymyr Vyacheslav Walter Warren "
    "Wayne Wendy Wilhelm Will William Winston Wolfgang Woody Xavier Yaroslav Yulia Yuri Yuriy Yurii Yevgeny "
    "Yevhen Zachary Zoe Xi Lech Andrzej Jaroslaw Lars Jose José Narendra Benazir Rustem Ruslan Bohdan Ostap "
    "Maksym Maxim"
)
