"""First names of English texts, by sex: who "he" and "she" can be, and that "Ann Low" is somebody.

The most frequent of each in the census of the United States of 1990 and the registers of England and
Wales, and frequent ones of the world's news. Names that both sexes bear ("Chris", "Kim") say only that it is a person.
"""

from __future__ import annotations

from typing import Literal

Sex = Literal["m", "f"]

_MALE = frozenset(
    """aaron abdul abdullah adam adrian ahmad ahmed alain alan albert alberto alejandro aleksandr aleksei alessandro
    alexander alexandre alexei alexey alfred alfredo ali allan allen alvaro amit anatoly anders andre andreas
    andrei andrej andrew andy angelo anil anthony antonio arkady arnold arthur arun ashok asif atal ayman barack
    barry ben benjamin bernard bernie bilal bilawal bill billy bjorn bob bobby boris brad bradley brandon brendan
    brian bruce bruno bryan carl carlos cedric cesar charles charlie christopher chuck clarence claudio clive
    colin conrad craig cristobal curtis cyril damian dan daniel darrell darren darryl dave david dean deepak
    denis dennis derek derrick desmond didier diego dieter dmitri dmitry dominic don donald doug douglas duncan
    dwight ed eddie edgar eduardo edward edwin elliott emile emilio enrique enzo eric erik ernest ernesto esteban
    ethan etienne eugene evgeny fabian fabio fabrice faisal farooq felipe fernando fidel floyd francis francisco
    franco francois frank franklin françois fred frederick friedrich gabriel gareth garry gary gavin gennady
    geoffrey george gerald gerard gerhard gerry gianluca gianni gilbert gilberto gilles giovanni giuliano
    giuseppe glen glenn glyn gonzalo gordon graham greg gregory guillermo gustavo guy günter hamid hank hans
    harold harry hasan hassan hector heinrich heinz helge helmut henri henrik henrique henry herbert hernan
    hiroshi horst hosni howard howie hugh hugo hussein ian ibrahim iftikhar ignacio igor imran isaac ismail ivan
    ivor jack jacob jacques jaime jamal james jan jared jason javier jeb jed jeff jeffrey jens jeremy jerome
    jerry jesse jesus jim jimmy joao joaquin joe joel joey johann john johnny jonah jonathan jorge jose joseph
    josh joshua josé joão juan julian junichiro jurgen justin jörg karim karl keir keith kemal ken kenji kenneth
    kenny kevin khalid klaus kofi konstantin kurt kyle lance larry lars laurent laurentino lawrence lee leland
    leo leon leonard leonardo leonid leroy liam lionel lloyd louis luc luca lucas lucien luigi luis luiz luke
    lyle magnus mahmoud mahmud malcolm manmohan manuel marc marcel marcelo marco marcus mariano mario mark martin
    marvin massimo matt matteo matthew matthias maurice mauricio mauro max maxim mehmet michael michel miguel
    mike mikhail mitch mitt mohamad mohamed mohammad mohammed mohsen muhammad mukesh mustafa nabil naoto narendra
    nasser nathan nawaz ned neil nelson nestor newt nicholas nick nicolas nigel nikita nikolai nikolay nils noah
    norman novak olaf oleg oliver olivier olusegun omar osama oscar otto owen pablo paolo pascal patrick paul
    paulo pavel pedro pervez pete peter phil philip phillip pierre pieter pietro piotr quentin rafa rafael rahul
    rajesh rajiv rakesh ralph ramesh ramon randall randy raoul rashid raul ravi ray raymond reggie reinhard
    renato rene rhys ricardo richard richie rick robert roberto robin rod rodney rodolfo rodrigo roger roland
    rolf roman ron ronald ronnie rory ross roy rudolf rudolph rudy rufus rui ruslan russell ryan saeed salim
    salman sam samir samuel sanjay satoshi scott sean sebastian sebastien sergei sergey sergio seth shahbaz shane
    shaukat shaun shinzo sid sidney silvio simon stan stanislav stanley stefan stefano stephane stephen steve
    steven stevie stu stuart sunil suresh sven sylvain takeshi tariq taro ted terence terrence terry thabo
    theodore thiago thierry thom thomas thor tiago tim timothy timur tobias toby todd tom tomas tommy tomás tony
    travis trent trevor trey tyler ulrich umar umberto usain usman uwe valery vasily victor vijay viktor vince
    vincent vincenzo vitaly vitor vittorio vladimir vyacheslav wagner walter warren wayne wendell werner wesley
    wilbur wilhelm willem william willie wolfgang woody wyn yann yasser yevgeny yuri yusuf yves zach zachary zack
    zulfikar""".split()
)
_FEMALE = frozenset(
    """abigail adele aisha alice alison allison althea amanda amber amelia amy ana anastasia andrea angela angie anita
    ann anna anne anneliese annette annie astrid audrey ayesha barbara barbra beatrice beatriz becky belinda
    benazir bernadette bernice beth bethany betsy bette betty beverly birgit bonnie brenda bridget brigitte
    britney britt camila camilla candace candice carla carly carmen carol carole carolina caroline carolyn
    cassandra catherine cathy cecile celeste chantal charlene charlotte cherie cheryl chiara chloe christina
    christine christy cindy claire clara claudia colette colleen condoleezza connie corinne cynthia dawn debbie
    deborah debra delphine denise desiree diana diane dianne dilma dolores dominique donna doreen doris dorothy
    edith eileen ekaterina elaine eleanor elena elise elizabeth ella ellen elsie emily emma erica erin esther
    ethel eunice eva evelyn fatima felicia fernanda fiona florence frances francesca francoise gabriela gail
    galina gayle gemma genevieve geraldine gertrude gillian gina gisele giulia gladys glenda gloria grace greta
    gwen gwendolyn hannah harriet hazel heather heidi helen helena helene henrietta hilary hillary holly imogen
    indira ines ingrid irene irina isabel isabella isabelle jacqueline jacqui jane janet janice jeanette jeanne
    jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodie josephine josie joyce juanita judith judy
    julia juliana julie juliet juliette kara karen karin kate katharine katherine kathleen kathryn kathy katie
    katrina keira kelly kirsten kristen kristin kulsoom laetitia lana larisa laura lauren layla leah leila lena
    leona lesley lila lillian lily linda lisa lizzie lois lora loretta lorna lorraine louise lucia lucille
    lucinda lucy ludmila luiza lydia lynda lynn lynne lyudmila mabel madeleine malala mandy marcela marcia
    margaret margarita margot marguerite maria marian mariana marianne marie marilyn marina marion marjorie
    marlene martha martine mary maryam maureen mavis maxine megan melanie melinda melissa mercedes meredith mia
    michelle mildred mindy miriam moira molly mona monica monique morag muriel myra nadezhda nadia nadine nancy
    naomi natalia natalie natalya natasha nathalie nicky nicola nicole nikki nora norma oksana olga olivia oprah
    pam pamela pascale patricia patti patty paula paulette pauline peggy penelope petra phoebe phyllis pilar
    polly priscilla priti rachel rachida raquel rebecca renata rhonda rita roberta robyn rosa rosalind rose
    rosemary roxanne ruby ruth sabine sabrina sally samantha sandra sara sarah segolene selena serena sharon
    sheila shelley shirley silvia simone sinead sofia sonia sonya sophia sophie stacey stella stephanie sue susan
    susanna suzanne svetlana sybil sylvia sylvie tabitha tamara tammy tania tanya tara tasneem tatiana tatyana
    teresa tessa thelma theresa tina tracy tricia trish trudy ursula valeria valerie vanessa venus vera veronica
    veronique vicky victoria virginia vivian vivien wanda wendy wilma winifred winnie yasmin yolanda yulia yuliya
    yvette yvonne zoe""".split()
)
_EITHER = frozenset(
    "alex ashley bobbie casey chris courtney dana frankie jackie jamie jean jessie jo jordan kelsey kim leslie lindsay"
    " lindsey mel pat sasha sandy stacy taylor tracey whitney".split()
)


def sex_of(full_name: str) -> Sex | None:
    """The sex that the first name of a full name tells, `None` where it tells none."""
    first, _, rest = full_name.lower().partition(" ")
    return ("m" if first in _MALE else "f" if first in _FEMALE else None) if rest else None


def is_given(word: str) -> bool:
    """Whether a word with a capital is somebody's first name."""
    lower = word.lower()
    return lower in _MALE or lower in _FEMALE or lower in _EITHER
