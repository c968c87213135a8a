"""What words say of the type of a happening: verbs, nouns with adjectives, and verbs together with a word of theirs.

A word decides (`!`), speaks for a type, or hints at it (`?`); one word can speak for several types, and verbs that
tell little without their object ("win", "release", "make") stand in none or only hint. `type_of` weighs them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from timeline.model import EventType

Said = tuple[tuple[EventType, float], ...]
"""How much a word speaks for which types."""

_DECIDES, _SPEAKS, _HINTS = 3.0, 2.0, 1.0

_VERBS: dict[EventType, str] = {
    "crime": """
        murder! rape! assault! rob! steal! stab! kidnap! abduct! hijack! burgle! smuggle! defraud! embezzle! kill
        shoot strangle! bribe! launder loot! vandalise! molest! harass! stalk! blackmail! extort! forge counterfeit!
        hack! poison! ambush lynch! behead! mug! torture! abuse! gun! slay! traffic! plunder! swindle! cheat?
        threaten? beat? fake? leak? assassinate! dope? misuse? commit? batter! punch! trespass! choke! strike_woman
        bludgeon! maim! pull_gun put_gun point_gun fire_shot open_fire find_dead find_shot break_into wound? conspire!
        escape?""",
    "investigation": """
        investigate! probe! search! raid! examine inspect! interview? audit! interrogate! discover? find? uncover!
        trace! scrutinise! arrest! detain! apprehend! hunt! book_suspicion corner! track? suspect! sample? test? comb!
        tip_off look_into turn_himself turn_herself hand_police call_police book? surrender_police surrender_himself
        cordon! monitor? unearth! check? verify? cooperate? eavesdrop! wiretap! surveil! subpoena? sniff question?
        seize?""",
    "legal": """
        jail! imprison! sentence! convict! acquit! charge! sue! indict! prosecute! plead! appeal? extradite! fine!
        quash! overturn exonerate! pardon! bail! testify! arraign! rule adjourn! uphold! remand! try? retry! execute!
        parole! reinstate impanel! empanel! subpoena! settle? file? litigate! deport! face_trial go_trial stand_trial
        go_court appear_court appear_judge release_prison release_bail release_jail free_prison free_jail
        serve_sentence face_charge face_sentence drop_charge sign_petition? outlaw? award_damage file_suit
        file_lawsuit file_charge file_petition file_motion break_contract serve_prison incarcerate! arbitrate!
        cross-examine! free? hear_case give_evidence file_complaint tell_court tell_trial tell_jury tell_tribunal
        tell_judge send_prison send_jail admit_kill execute_prisoner hang! criminalise? hand_sentence breach?
        infringe! violate? revoke? waive? contest? release_PERSON free_PERSON release_journalist release_prisoner
        release_man release_woman release_detainee release_suspect release_custody release_him escape_custody
        escape_prison escape_jail punish! obstruct? transfer? strike_down implicate?""",
    "publication": """
        publish! broadcast! print! air! release record upload! post? write co-write! author! edit premiere! screen!
        televise! produce? translate! sing? compose! film! photograph! reprint! serialise! pen! narrate! stream!
        reissue! come_out run_story run_article write_book write_article write_song release_album release_single
        release_song release_report hit_chart top_chart release_film issue? unveil? debut! star! feature? direct?
        portray? shoot_film put_online post_video depict? chronicle! document? illustrate! write_column
        publish_finding publish_report publish_result release_finding release_result""",
    "statement": """
        say! tell! announce claim! deny! state! warn! condemn! criticise! criticize! apologise! apologize! welcome!
        admit! urge! respond! ask complain! recommend! promise! pledge! describe! dispute! insist! add reply! argue!
        declare suggest! hint! praise! predict! confirm reveal disclose mention! reiterate! explain! stress!
        acknowledge! tweet! comment! speak! talk? write report demand! refer remark! quote! note! assert! assure!
        reassure! vow! threaten accuse! allege! blame! denounce! slam! hail! defend reject? dismiss thank!
        congratulate! concede! express! voice! emphasise! emphasize! joke! recall! conclude? estimate! forecast!
        boast! lament! mock! call? compare! caution! contend! maintain berate! deplore! propose advise! signal
        indicate! address? label! reflect? echo! exhort! implore! plead_with challenge? brand! characterise! deride!
        ridicule! swear? think? believe? hope? fear? wish? give_speech make_speech make_statement issue_statement
        release_statement give_interview make_comment make_claim make_announcement appeal_for call_for call_on
        lash_out speak_out come_support raise_spectre give_warning issue_warning raise_question launch_attack
        launch_appeal issue_apology make_demand clarify! pronounce! react! salute! commend! rebuke! chide! scold!
        summarise! outline! underline! underscore! advocate! profess! liken! complain_about opine! muse! proclaim!
        read_statement list? invoke? cite! repeat? tell_reporter deliver_speech use_phrase use_word dismiss_as
        reject_as observe? warn_against endorse? recognise? recognize? applaud! decry! bemoan! disclaim! beg?
        promise_to read? wonder! interject! pray? critique! bash! point_out rant! snub? seize_on question boo!
        hit_back go_on_record rail_against chastise! castigate! lambast! lambaste! assail! retort! gush! tell_PERSON""",
    "appointment": """
        appoint! resign! hire! nominate! promote! retire! sack! fire! suspend? replace succeed! elect! dismiss?
        inaugurate! install depose reappoint! re-elect! reelect! recruit! quit! oust? vacate! demote! join? serve?
        unseat! select? designate! step_down take_over stand_down swear_in take_office take_helm assume_office
        leave_office leave_post leave_job take_job take_post name_chief name_director name_manager name_head
        become_president become_minister become_leader become_chairman become_head become_director become_secretary
        become_executive become_chairwoman become_chief become_manager become_coach become_mayor become_governor
        become_senator become_ambassador become_member become_chancellor become_king become_pope become_ceo
        become_editor become_premier become_speaker become_captain become_general become_judge become_candidate
        become_deputy win_job lose_job get_job offer_job take_role take_charge move_role return_chief swear_minister
        swear_president swear_leader be_recruit be_director be_member crown? ordain! anoint! axe? head? take_reins
        hand_reins hand_over? make_minister make_chief make_director rejoin? work_at work_for work_as enthrone!
        abdicate! co-opt! poach! furlough! step_aside re-elected! reelected! name_as""",
    "organisation": """
        restructure! reorganise! reorganize! disband! merge! found! establish! dissolve! abolish! relocate! split?
        rename! nationalise! privatise! set_up start_company form? create? close? open? launch? expand? reopen? shut?
        cease? close_down shut_down spin_off wind_up centralise! decentralise! amalgamate! incorporate! rebrand!
        revamp! overhaul restart? found_company found_label set_company form_band form_company start_label co-found!
        cofound! disestablish! wind_down form_group form_party create_agency part_of move move_ORG transfer_ORG""",
    "meeting": """
        meet! visit! summon confer! convene! host negotiate! gather? stay? dine! greet! travel? depart discuss talk?
        consult! receive? tour? hold_talk hold_meeting hold_summit hold_conference join_talk resume_talk pay_visit
        make_trip make_visit see_president see_minister have_conversation have_talk have_meeting have_dinner talk_to
        call_on? break_down? socialise! mingle! mediate! liaise! parley! have_lunch meet_with brief entertain? attend
        visit_GPE invite? co-host!""",
    "conflict": """
        invade! attack bombard! occupy! surrender? defeat? rally? protest! rebel! deploy! shell! besiege! overthrow!
        topple! bomb! capture? seize? annex! liberate! arm! retreat! mobilise! storm! march! demonstrate? riot!
        embargo! blockade! sanction! massacre! retaliate! patrol? ambush evict? repel! recapture! launch_attack
        launch_offensive take_control declare_war break_out impose_sanction impose_embargo impose_ban lift_sanction
        take_streets take_street disarm! enlist! intervene? advance? oust? blow_up skirmish! airlift? conquer!
        colonise! persecute! infiltrate! crush? withdraw_troop send_troop launch_war launch_rebellion test_missile
        fire_missile occupy_land picket! barricade! rampage! wound seize_power seize_village seize_control seize_town
        seize_city flee? withdraw? fight clash""",
    "disaster": """
        explode crash burn flood! evacuate! injure infect! spread? quarantine! rescue! drown! sink? devastate!
        displace! bury? contaminate! vaccinate damage? kill? trap! ravage! wreck! starve! sicken! catch_flu
        catch_virus contract! suffer_earthquake hit_earthquake pull_rubble pull_alive come_down_with catch_fire
        go_down raise_alert rebuild? reconstruct? die_of_flu derail! capsize! overturn_car swamp! engulf! topple?
        strand! shelter? airlift! quake! rattle? immunise! inoculate! erupt? destroy perish! collapse?""",
    "business": """
        buy! sell! acquire! invest! pay bankrupt! refund! compensate earn! trade! export! import! manufacture! price!
        cost? profit! tumble plunge fall? rise? drop? slump! soar surge? purchase! bid award? sponsor! sign? ship!
        outsource! borrow! lend! owe! list? market! own? agree_deal sign_deal sign_contract sign_artist fall_share
        fund finance! go_sale go_bust go_bankrupt underwrite! lease! rent! license! retail! distribute? cut_job
        cut_price raise_money raise_price shrink? grow? increase? decrease? reduce? donate? negotiate_deal value!
        take_stake save? spend privatise outbid! depreciate! appreciate? devalue! upgrade? downgrade! float! insure!
        overcharge! hedge! launch_product launch_phone launch_service unveil_product cost_job offload! divest! employ?
        capitalise! default! introduce? deliver? unveil? plummet! rebound? shed_job close_level close_high post_profit
        post_loss agree? cut?""",
    "politics": """
        vote! legislate! impeach! rally? expel? defeat? approve reject? veto! ratify! campaign! govern! enact! ban?
        impose? endorse repeal! lobby! boycott? poll! defect! grant? exile! propose? implement? reform! back? support?
        oppose? canvass! win_election lose_election win_vote win_seat win_primary win_presidency hold_election
        call_election pass_law pass_act pass_motion pass_resolution pass_budget pass_amendment pass_measure
        pass_legislation pass_reform pass_congress pass_senate pass_house pass_parliament pass_bill sign_law sign_bill
        sign_treaty run_president run_office run_senate stand_election stand_office seek_presidency deny_visa
        refuse_visa grant_asylum cast_ballot form_government form_coalition drop_race bow_out enter_race run_for
        reach_agreement strike_deal take_step sign_agreement declare_emergency impose_law table_motion table?
        co-sponsor! cosponsor! filibuster! debate? deny_entry grant_visa concede_defeat win_majority win_nomination
        launch_campaign announce_candidacy mandate regulate! deregulate! rule? democratise! elect_president? outlaw
        renegotiate! recognise? recall_ambassador cut_tax raise_tax win_state carry_state go_poll break_ties
        sever_ties normalise! decree! adopt? amend! abstain! caucus! nominate? gerrymander! bow_pressure cave?
        authorise? authorize? oversee? relent win_re-election win_reelection win_GPE run_country run_state
        lead_country drop_out order? suspend? release_poll publish_poll pass_code decide? introduce_bill
        introduce_legislation introduce_law agree? refuse? rig! contest? renege! unite? persuade? negotiate? register?
        eject? preside? sign? compromise! pressurise! rein_in mediate? disqualify? back_down stall? deadlock! resist?""",
    "science": """
        invent! detect vaccinate? develop? identify discover orbit! sequence! clone! isolate! launch_satellite
        launch_rocket launch_mission develop_vaccine mutate! synthesise! patent research! pioneer! hypothesise!
        calibrate! measure? experiment! dissect! splice!""",
    "life": """
        bear! die! marry! divorce! graduate! wed! bury? live leave? adopt? enrol! engage? hospitalise! hospitalize!
        diagnose! separate? reconcile! suffer_seizure suffer_stroke suffer_attack take_life kill_himself kill_herself
        give_birth turn_30 celebrate_birthday pass_away grow_up attend_school attend_university attend_college
        fall_ill baptise! christen! cremate! betroth! cohabit! emigrate! immigrate? settle_in retire_to school!
        educate! study? come_down_with? split_up move_to be_son be_daughter date? mourn! recuperate! recover? survive?
        ail! miscarry! conceive? raise_child fight_cancer move? move_PERSON""",
    "other": """
        defeat? perform! play! tour! race! ride! compete! finish? score! sing? dance! swim! cycle! win? win_race
        win_stage win_medal win_title win_tour win_championship win_gold play_role take_stage lose_match beat_team
        abandon_race rise_fame rise_prominence make_comeback sprint! wrestle? headline! qualify? bowl! bat! volley!
        coach! rehearse! busk! jam? hit_headline shoot_fame win_award win_oscar win_prize win_match win_game win_cup
        play_match win_grammy win_series set_record cross_line audition! skate! ski! row? climb? jump? cancel_tour
        cancel_concert cancel_show postpone_tour dress? cook? eat? drink? sleep? walk? smile? smoke? spot? cross?
        enjoy? cancel? postpone? disappear?""",
}

_NOUNS: dict[EventType, str] = {
    "crime": """
        assault robbery! theft! killing kidnapping! fraud stabbing! shooting! bribery corruption? gun! gunshot gunman!
        murderer! thief! robber! drug? hostage! violence? victim? crime attacker! burglary! homicide! manslaughter
        abuse? harassment extortion! gang! mafia! massacre? hacker! hacking! smuggling! trafficking! killer! revolver!
        knife! criminal? loot! ransom! heist! hijacker! hitman! assassin! assassination! bloodshed? abduction!
        vandalism! cybercrime! malware! phishing! drunk-driving! drink-driving! embezzlement laundering? pickpocket!
        rapist! terror? threat? incident? brawl! hijacking! scam! mugging! rampage! slaying! raider! arson! gangster!
        mob? mobster! burglar! rape! murder! conspiracy? heroin! cocaine! torture! illegal? traffick!""",
    "investigation": """
        investigation! inquiry! enquiry! probe! raid search audit! inspection! inspector! detective! police! police_officer black_box officer?
        investigator! evidence? suspect! suspicion! sample test? arrest! custody! detention autopsy! manhunt! lockdown
        inquest! whistleblower! fbi! cia? watchdog? regulator? commission? examination dossier? fingerprint! dna clue! hunt!
        sheriff! informant! interrogation! questioning! surveillance! forensics! forensic! coroner! constable! cop!
        scrutiny? finding? doping? scandal? iaea! undercover! allegation? lapd! mi5! mi6! interpol! wiretap! policeman!
        policemen! negotiator? sting! crackdown? patrol? intelligence? leak? spy?""",
    "legal": """
        trial! verdict! conviction! sentence lawsuit! hearing! arraignment! indictment! ruling! appeal? acquittal!
        settlement? custody? charge court! judge! jury! juror! prosecutor! lawyer attorney! defendant! plaintiff!
        prosecution! testimony! witness? bail! probation! prison! jail! tribunal! magistrate! judgment! judgement!
        injunction! extradition! plea! petition? damages! damage? litigation! creditor? counsel case? parole!
        sentencing! guilty! warrant! felony! misdemeanour! misdemeanor! courtroom! courthouse! perjury! mistrial!
        retrial! deposition! affidavit! prisoner! inmate! execution? imprisonment! justice? legal judicial! judiciary!
        hague! contempt! subpoena! solicitor! barrister! suit complaint? clemency! amnesty! pardon! indictee!
        executor? plaintiffs! dock! motion? offence? offense? crime? murder? bench? cell? allegation? claim? defence?
        punishment! penalty liable! libel! copyright arbitration! plea_deal plea_bargain opening_argument
        closing_argument closing_statement opening_statement court_document high_court class_action court_order
        imprisoned! acquitted! penitentiary! detainee! count? law? unconstitutional! warden! magistrates!
        manslaughter? proceeding! conspiracy? deportation? detention?""",
    "publication": """
        report publication! study? book! novel! album! single! song! film! movie! documentary! biography! memoir!
        autobiography! article! newspaper? magazine record? recording! ep! lp! video interview? essay! edition!
        episode! cover? poem! paper? photo photograph picture? footage! clip! tape? soundtrack! dvd! cd! broadcast!
        programme? show? debut? hit? chart label? website? blog! column! editorial! story? lyric! lyrics! track? tune!
        review? headline? document? transcript! hymn! opera? sequel! trailer! remix! anthology! ballad! mixtape!
        discography! cartoon! comic! series? journal! writer? screenplay! script! podcast! newsletter! release?
        studio? television? wikileaks cable? excerpt! pamphlet! leaflet! chapter! manuscript! image? map? advert ad?
        advertisement singles! albums! print? encyclopaedia! encyclopedia! publisher author survey radio? memo? email?""",
    "statement": """
        statement! announcement! apology! speech! warning! remark! comment! criticism! tweet! appeal? claim? letter
        address? accusation allegation? promise! pledge! denial! reaction? message? interview call? demand complaint
        declaration threat? rumour! rumor! response? praise! prediction! rebuke! quote! quotation! spokesman
        spokeswoman spokesperson editorial? press_conference press_release news_conference open_letter opinion?
        question? phrase! word? press? blogger? argument? assertion! suggestion! vow! tirade! lecture! testimony?
        sermon! oration! reporter? critic? twitter! facebook? insult! observation! answer? proposal? manifesto?
        outrage? condemnation! plea? keynote! rhetoric! email? memo? apologies!""",
    "appointment": """
        appointment! resignation! retirement! inauguration! nomination? successor! chairmanship! presidency? post! job?
        position? role? recruit! member? leader? chairman? director? candidate? replacement! dismissal! sacking! premiership!
        captaincy! vacancy! reshuffle! succession! recruitment! caretaker? ceo? deputy? chief? executive? manager? head?
        redundancy! tenure! sworn! swearing-in! incoming? interim? oath! ouster? helm!""",
    "organisation": """
        merger! reorganisation! reorganization! restructuring! foundation? branch? headquarters? subsidiary? founding!
        establishment? reconstitution! closure opening? formation! founder? organisation? organization? start-up? startup?
        institution? merged! department? unit? agency? launch? consortium? creation? charity?""",
    "meeting": """
        meeting! summit! conference visit! talks! talk! negotiation! conversation! trip dinner! lunch! assembly?
        session? round? delegation! forum! gathering! dialogue! reception! consultation! visitor? guest? breakfast!
        banquet! retreat? appointment? encounter! negotiator! envoy host? handshake! convention? symposium! congress?
        phone? rendezvous! audience? mediator! g8! g20! g7! workshop! seminar! discussion""",
    "conflict": """
        war! battle? invasion! ceasefire! cease-fire! protest! riot! siege! uprising! rebel! rebellion! insurgent!
        insurgency! militia! militant! troop! troops! soldier! army! military? force? forces? fighting! fighter!
        attack? missile! weapon? coup! bomb! violence demonstration protester! protestor! demonstrator! sanction!
        embargo! blockade! truce! peacekeeper! offensive airstrike! bombing! clash! conflict! terrorist! terrorism!
        rocket! tank? warship! gunfire! casualty! combat! occupation revolution! guerrilla! genocide! massacre!
        hostilities! strike? curfew! taliban! nato! bomber! explosive! shelling! ballistic! militiaman! commander?
        warlord! regiment! battalion! navy! infiltrator! separatist! unrest! mutiny! junta jihad! Guard guard?
        frontline! refugee? crackdown! armed? ammunition! arms! drone? grenade! artillery! invader! isis! hamas!
        hezbollah! al-qaida! qaida! liberation! civil_war world_war suicide_bomber suicide_attack rocket_attack
        air_force air_strike hostage? infantry! picket! marine faction? civilian revolutionary? intervention?
        security? turmoil? defence? defense?""",
    "disaster": """
        explosion! crash! earthquake! quake! flood! flooding! fire? outbreak! pandemic! epidemic! hurricane! storm!
        blast! tsunami! virus! flu! influenza! swine! disease! infection! case? rubble! survivor! victim? relief! aid
        aftershock! cholera! ebola! sars! toll! debris! famine! drought! disaster! accident! emergency? rescuer!
        rescue! camp? tent! donation? water? quarantine! evacuation! landslide! cyclone! wildfire! spill! symptom!
        fever! patient? h1n1! h5n1! bird? health? nursery? school? hospital? strain? avian! catastrophe! calamity!
        contagion! wreckage! tornado! typhoon! volcano! eruption! avalanche! death_toll bird_flu swine_flu red_cross
        death? homeless! shelter! unicef? oxfam! vaccine? humanitarian! radiation! radioactive! meltdown! nuclear?
        plane? helicopter? flight? reconstruction! food? concrete? stitch! hunger! malaria! tamiflu! antiviral!
        face-mask! mask? stranded! buried! magnitude! passenger? injury? wreck!""",
    "business": """
        sale! acquisition! bankruptcy! deal? payment! compensation? contract ipo! share! stock! price! profit!
        revenue! investor! investment! market! economy! business! firm company customer! product! bank fund loan!
        debt! currency! sponsor! sponsorship! takeover! bid asset! dollar? shareholder! stake! earnings! tax?
        retailer! manufacturer! factory industry! growth inflation! trade! trader! accountant! auditor! licence
        license export! import! ticket subscription advertiser! advertising! brand! analyst! budget? device software!
        fee! salary! bonus! wage! cost? account? accounts? accounting! merger? oil? crude? barrel! aircraft? income!
        money? buyer! seller! commerce! commercial! corporation corporate! shipment! auction! mortgage! property?
        quarter? cash! figure? sales! administration? carat! diamond? telecom! telecoms! airline! hedge! equity!
        broker! banker! exchange? unemployment recession! franchise! app! smartphone! laptop! tablet! computer! phone?
        gadget! consumer! chip? console! cent! pence? employee? staff? worker? client! financial! finance dividend!
        turnover! share_price oil_price price_fall annual_result output? gdp! ftse! nasdaq! merchandise! royalty!
        wealth? estate? electricity? pipeline! Google Microsoft Wall_Street gas? energy? startup! venture! £? $? %?
        Dow! index! airliner? jet? loss? annual_loss net_loss net_profit job_cut pre-order! store shop bailout!
        bondholder! stock-market! automobile! automaker! carmaker! car? plant? shareholding! stock_market product_line
        trading! trademark! purchase! partnership? banking! transaction! euro? sector? filing? gain? supplier!
        listing! flotation! partner? pension?""",
    "politics": """
        vote! election! referendum! bill! law? parliament! senate! congress! senator! congressman! government
        president? minister? campaign candidate voter! poll democrat! democrats! republican! republicans! opposition
        coalition! administration? legislation! reform! constitution! visa! asylum! amendment! primary! ballot!
        democracy! regime? lawmaker! politician! governor! caucus! convention! debate emergency rule? agreement
        accord! pact! sanction? budget! shutdown! immigration! rival? race? House Commons! Lords? chamber?
        impeachment! candidacy! fundraiser! rally town_hall kremlin! leadership? presidency! presidential! political!
        electoral! diplomatic! diplomacy! diplomat! ambassador embassy! nuclear? regulation! nominee! super pac!
        delegate! duma! knesset! bundestag! majlis! legislature! legislator! parliamentary! constitutional! dissident!
        democratic! tory! tories! conservative? liberal? gop! polling! landslide! Labour Liberal Conservative
        frontrunner! front-runner! contest? constituency! congressional! senatorial! incumbent! electorate! dictator!
        dictatorship! ruling? extradition? deadline? talks? state? citizen? citizenship! petition foreign? ministry?
        speaker? stimulus! subsidy! peace_agreement peace_deal peace_talk nuclear_deal white_house prime_minister
        foreign_minister foreign_secretary peace_process climate_change general_election state_department
        security_council martial_law emergency_rule human_right foreign_policy welfare! deficit! medicare! filibuster!
        tax spending! exile! austerity! resolution! settlement? prominence? power? office? refuge! downing! whitehall!
        bipartisan! backbencher! junta? summit? fiscal! deal? relation? relations? ties? bloc! veto! bilateral! envoy?
        secretary? crisis? re-election! reelection! party policy! strategy? decision? council? committee?
        approval_rating controversy? opinion_poll sovereignty! official? authority? monarch! monarchy! king? queen?
        elysee! lawmaking! rights? leader? ally? activist? nation? premier! aide? adviser? bailout? border? supporter?
        opponent? treaty! MP! MPs! Act federal? mayor! eu? UN? endorsement! palace? compromise! concession! majority
        seat? alliance! agenda? transition? ban peace security? movement? legislative! stand-off? standoff! stalemate!
        breakaway? mandate? lobbyist! cabinet! statesman! environmental? climate? immigrant! migrant! inequality?
        affair? representative? ratification! negotiation? independence! autonomy! nationalist! communist! socialist!
        partition! troika! decree! head_state""",
    "science": """
        vaccine discovery! scientist! researcher! research! experiment! invention! study laboratory! lab! genome! dna? gene!
        genetic! spacecraft! satellite! nasa! breakthrough! technology? prototype! physicist! chemist! astronomer! planet!
        telescope! molecule! protein! theory? hypothesis! particle! physics! biology! chemistry! space? astronaut! shuttle?
        orbit! trial? mutation! microscope! biologist! inventor! algorithm! fossil! species! clinical! therapy? stem?
        antibody! prediction?""",
    "life": """
        birth! death wedding! funeral! marriage! birthday! divorce! cancer! childhood! child? mother? father? baby!
        pregnancy! pregnant! surgery! suicide! transplant! family? burial! memorial! grave? anniversary? parent!
        couple? seizure! stroke! bride! widow! engagement! honeymoon! graduation! adoption? obituary! cremation!
        coffin! mourner! dead? ill! sick? heart? grandmother! grandson! overdose! rehab! cardiac! heart_attack coma!
        university? twin! infant! toddler! birthday_party dinner_party? wife? husband? daughter? son? boyfriend?
        girlfriend? sister? brother? doctor? treatment? pneumonia! injury? knee? leg? kidney! liver! medication!
        hospital illness!""",
    "other": """
        race! tour! stage! concert! match! game! season! team title? medal! championship! rider! cyclist! player!
        coach! club fan! band stadium? goal? cup! league! tournament! victory? gold? olympic! olympics! marathon!
        festival! gig! performance! dance! jersey! peloton! sport! sports! football! cricket! rugby! tennis! golf!
        winner? sprint! comeback? fame! award! prize! oscar! grammy! singer? musician? guitarist! rapper! fans! grand?
        prix! finals! yellow? time-trial! time_trial yellow_jersey world_cup world_series prologue! mountain? bike!
        bicycle! cycling! athlete! swimmer! boxer! fifa! uefa! audience? theatre? venue? celebrity? routine! tattoo!
        holiday? dress! costume! red-carpet! pop? rock? music? artist? jazz! hip-hop! orchestra! museum! exhibition!
        gallery! stitch? podium! trophy! championships! worlds! rap! nightclub? restaurant? crowd? opener! headliner!
        pyrenees! alps! velodrome! innings! wicket! superbowl! nba! nfl! academy_award playmate! actor? actress?
        boxing! champion! squad! fashion? solo? final? star? pageant! semi-final! semifinal! playoff! rally_driver""",
}


@cache
def verbs() -> Mapping[str, Said]:
    """The verbs, and as "verb_word" those that a word beside them decides."""
    return _weights(_VERBS)


@cache
def nouns() -> Mapping[str, Said]:
    """The nouns and adjectives."""
    return _weights(_NOUNS)


def _weights(table: Mapping[EventType, str]) -> Mapping[str, Said]:
    found: dict[str, list[tuple[EventType, float]]] = defaultdict(list)
    for type_, line in table.items():
        for entry in dict.fromkeys(line.split()):
            lemma = entry.rstrip("!?")
            weight = _HINTS if entry.endswith("?") else _DECIDES if entry != lemma or "_" in lemma else _SPEAKS
            found[lemma].append((type_, weight))
    return {lemma: tuple(types) for lemma, types in found.items()}
