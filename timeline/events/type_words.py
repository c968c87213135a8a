"""What words say of the type of a happening: verbs, nouns with adjectives, and words that say it together.

A word decides (`!`), speaks for a type, or hints at it (`?`), and may do so for several types. Verbs that mean little
without their object ("win", "release", "make") only hint or are missing; "release_album" and "release_PERSON" decide
what they mean: a verb with a word of its clause, or with a name that the model's labels call so. "civil_war" is a noun
with a word of its own. A word with a capital only counts where it is written so: "the House". `event_type` weighs them.
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
        abduct! abuse! ambush assassinate! assault! batter! beat? behead! blackmail! bludgeon! break_into bribe!
        burgle! cheat? choke! commit? conspire! counterfeit! defraud! dope? embezzle! escape? extort! fake?
        find_dead find_shot fire_shot forge gun! hack! harass! hijack! kidnap! kill launder leak? loot! lynch! maim!
        misuse? molest! mug! murder! open_fire plunder! point_gun poison! pull_gun punch! put_gun rape! rob! shoot
        slay! smuggle! stab! stalk! steal! strangle! swindle! threaten? torture! traffic! trespass! vandalise!
        wound?""",
    "investigation": """
        apprehend! arrest! audit! book? book_suspicion call_police check? comb! cooperate? cordon! corner! detain!
        discover? eavesdrop! examine! find? hand_police hunt! inspect! interrogate! interview? investigate!
        look_into monitor? probe! question? raid! sample? scrutinise! search! seize? sniff subpoena?
        surrender_himself surrender_police surveil! suspect! test? tip_off trace! track? turn_herself turn_himself
        uncover! unearth! verify? wiretap!""",
    "legal": """
        acquit! adjourn! admit_kill appeal? appear_court appear_judge arbitrate! arraign! award_damage bail! breach?
        break_contract charge! contest? convict! criminalise? cross-examine! deport! drop_charge empanel!
        escape_custody escape_jail escape_prison execute! execute_prisoner exonerate! extradite! face_charge
        face_sentence face_trial file? file_charge file_complaint file_lawsuit file_motion file_petition file_suit
        fine! free? free_jail free_PERSON free_prison give_evidence go_court go_trial hand_sentence hang! hear_case
        impanel! implicate? imprison! incarcerate! indict! infringe! jail! litigate! obstruct? outlaw? overturn
        pardon! parole! plead! prosecute! punish! quash! reinstate release_bail release_custody release_detainee
        release_him release_jail release_journalist release_man release_PERSON release_prison release_prisoner
        release_suspect release_woman remand! retry! revoke? rule send_jail send_prison sentence! serve_prison
        serve_sentence settle? sign_petition? stand_trial strike_down subpoena! sue! tell_court tell_judge tell_jury
        tell_trial tell_tribunal testify! transfer? try? uphold! violate? waive?""",
    "publication": """
        air! author! broadcast! chronicle! co-write! come_out compose! debut! depict? direct? document? edit
        feature? film! hit_chart illustrate! issue? narrate! pen! photograph! portray? post? post_video premiere!
        print! produce? publish! publish_finding publish_report publish_result put_online record reissue! release
        release_album release_film release_finding release_report release_result release_single release_song
        reprint! run_article run_story screen! serialise! shoot_film sing? star! stream! televise! top_chart
        translate! unveil? upload! write write_article write_book write_column write_song""",
    "statement": """
        accuse! acknowledge! add address? admit! advise! advocate! allege! announce apologise! apologize! appeal_for
        applaud! argue! ask assail! assert! assure! bash! beg? believe? bemoan! berate! blame! boast! boo! brand!
        call? call_for call_on castigate! caution! challenge? characterise! chastise! chide! cite! claim! clarify!
        come_fire come_support commend! comment! compare! complain! complain_about concede! conclude? condemn!
        confirm congratulate! contend! criticise! criticize! critique! declare decry! defend deliver_speech demand!
        denounce! deny! deplore! deride! describe! disclaim! disclose dismiss dismiss_as dispute! echo! emphasise!
        emphasize! endorse? estimate! exhort! explain! express! fear? forecast! give_interview give_speech
        give_warning go_on_record gush! hail! hint! hit_back hope? implore! indicate! insist! interject! invoke?
        issue_apology issue_statement issue_warning joke! label! lambast! lambaste! lament! lash_out launch_appeal
        launch_attack liken! list? maintain make_announcement make_claim make_comment make_demand make_speech
        make_statement mention! mock! muse! note! observe? opine! outline! plead_with pledge! point_out praise!
        pray? predict! proclaim! profess! promise! promise_to pronounce! propose question quote! rail_against
        raise_question raise_spectre rant! react! read? read_statement reassure! rebuke! recall! recognise?
        recognize? recommend! refer reflect? reiterate! reject? reject_as release_statement remark! repeat? reply!
        report respond! retort! reveal ridicule! salute! say! scold! seize_on signal slam! snub? speak! speak_out
        state! stress! suggest! summarise! swear? talk? tell! tell_PERSON tell_reporter thank! think? threaten
        tweet! underline! underscore! urge! use_phrase use_word voice! vow! warn! warn_against welcome! wish?
        wonder! write""",
    "appointment": """
        abdicate! anoint! appoint! assume_office axe? be_director be_member be_recruit become_ambassador
        become_candidate become_captain become_ceo become_chairman become_chairwoman become_chancellor become_chief
        become_coach become_deputy become_director become_editor become_executive become_general become_governor
        become_head become_judge become_king become_leader become_manager become_mayor become_member become_minister
        become_pope become_premier become_president become_secretary become_senator become_speaker co-opt! crown?
        demote! depose designate! dismiss? elect! enthrone! fire! furlough! get_job hand_over? hand_reins head?
        hire! inaugurate! install join? leave_job leave_office leave_post lose_job make_chief make_director
        make_minister move_role name_as name_chief name_director name_head name_manager nominate! offer_job ordain!
        oust? poach! promote! quit! re-elect! re-elected! reappoint! recruit! reelect! reelected! rejoin? replace
        resign! retire! return_chief sack! select? serve? stand_down step_aside step_down succeed! suspend? swear_in
        swear_leader swear_minister swear_president take_charge take_helm take_job take_office take_over take_post
        take_reins take_role unseat! vacate! win_job work_as work_at work_for""",
    "organisation": """
        abolish! amalgamate! cease? centralise! close? close_down co-found! cofound! create? create_agency
        decentralise! disband! disestablish! dissolve! establish! expand? form? form_band form_company form_group
        form_party found! found_company found_label incorporate! launch? merge! move move_ORG nationalise! open?
        overhaul part_of privatise! rebrand! relocate! rename! reopen? reorganise! reorganize! restart? restructure!
        revamp! set_company set_up shut? shut_down spin_off split? start_company start_label transfer_ORG wind_down
        wind_up""",
    "meeting": """
        attend break_down? brief call_on? co-host! confer! consult! convene! depart dine! discuss entertain? gather?
        greet! have_conversation have_dinner have_lunch have_meeting have_talk hold_conference hold_meeting
        hold_summit hold_talk host invite? join_talk liaise! make_trip make_visit mediate! meet! meet_with mingle!
        negotiate! parley! pay_visit receive? resume_talk see_minister see_president socialise! stay? summon talk?
        talk_to tour? travel? visit! visit_GPE""",
    "conflict": """
        advance? airlift? ambush annex! arm! attack barricade! besiege! blockade! blow_up bomb! bombard! break_out
        capture? clash colonise! conquer! crush? declare_war defeat? demonstrate? deploy! disarm! embargo! enlist!
        evict? fight fire_missile flee? impose_ban impose_embargo impose_sanction infiltrate! intervene? invade!
        launch_attack launch_offensive launch_rebellion launch_war liberate! lift_sanction march! massacre!
        mobilise! occupy! occupy_land oust? overthrow! patrol? persecute! picket! protest! rally? rampage! rebel!
        recapture! repel! retaliate! retreat! riot! sanction! seize? seize_city seize_control seize_power seize_town
        seize_village send_troop shell! skirmish! storm! surrender? take_control take_street take_streets
        test_missile topple! withdraw? withdraw_troop wound""",
    "disaster": """
        airlift! burn bury? capsize! catch_fire catch_flu catch_virus collapse? come_down_with contaminate!
        contract! crash damage? derail! destroy devastate! die_of_flu displace! drown! engulf! erupt? evacuate!
        explode flood! go_down hit_earthquake immunise! infect! injure inoculate! kill? overturn_car perish!
        pull_alive pull_rubble quake! quarantine! raise_alert rattle? ravage! rebuild? reconstruct? rescue! shelter?
        sicken! sink? spread? starve! strand! suffer_earthquake swamp! topple? trap! vaccinate wreck!""",
    "business": """
        acquire! agree? appreciate? award? bankrupt! bid borrow! buy! capitalise! close_high close_level
        collapse_ORG compensate cost? cost_job cut? cut_job cut_price decrease? default! deliver? depreciate!
        devalue! distribute? divest! donate? downgrade! drop? earn! employ? export! fall? fall_share finance! float!
        fund go_bankrupt go_bust go_sale grow? hedge! import! increase? insure! introduce? invest! launch_phone
        launch_product launch_service lease! lend! license! list? manufacture! market! negotiate_deal offload!
        outbid! outsource! overcharge! owe! own? pay plummet! plunge post_loss post_profit price! privatise profit!
        purchase! raise_money raise_price rebound? reduce? refund! rent! retail! rise? save? sell! shed_job ship!
        shrink? sign? sign_artist sign_contract slump! soar spend sponsor! surge? take_stake trade! tumble
        underwrite! unveil? unveil_product upgrade? value!""",
    "politics": """
        abstain! adopt? agree? amend! announce_candidacy approve authorise? authorize? back? back_down ban? bow_out
        bow_pressure boycott? break_ties call_election campaign! canvass! carry_state cast_ballot caucus! cave?
        co-sponsor! compromise! concede_defeat contest? cosponsor! cut_tax deadlock! debate? decide?
        declare_emergency decree! defeat? defect! democratise! deny_entry deny_visa deregulate! disqualify? drop_out
        drop_race eject? elect_president? enact! endorse enter_race exile! expel? filibuster! form_coalition
        form_government gerrymander! go_poll govern! grant? grant_asylum grant_visa hold_election impeach!
        implement? impose? impose_law introduce_bill introduce_law introduce_legislation launch_campaign
        lead_country legislate! lobby! lose_election mandate mediate? negotiate? nominate? normalise! oppose? order?
        outlaw oversee? pass_act pass_amendment pass_bill pass_budget pass_code pass_congress pass_house pass_law
        pass_legislation pass_measure pass_motion pass_parliament pass_reform pass_resolution pass_senate persuade?
        poll! preside? pressurise! propose? publish_poll raise_tax rally? ratify! reach_agreement recall_ambassador
        recognise? reform! refuse? refuse_visa register? regulate! rein_in reject? release_poll relent renege!
        renegotiate! repeal! resist? rig! rule? run_country run_for run_office run_president run_senate run_state
        seek_presidency sever_ties sign? sign_agreement sign_bill sign_law sign_treaty stall? stand_election
        stand_office strike_deal support? suspend? table? table_motion take_step unite? veto! vote! win_election
        win_GPE win_majority win_nomination win_presidency win_primary win_re-election win_reelection win_seat
        win_state win_vote""",
    "science": """
        calibrate! clone! detect develop? develop_vaccine discover dissect! experiment! hypothesise! identify
        invent! isolate! launch_mission launch_rocket launch_satellite measure? mutate! orbit! patent pioneer!
        research! sequence! splice! synthesise! vaccinate?""",
    "life": """
        adopt? ail! attend_college attend_school attend_university baptise! be_daughter be_son bear! betroth! bury?
        celebrate_birthday christen! cohabit! come_down_with? conceive? cremate! date? diagnose! die! divorce!
        educate! emigrate! engage? enrol! fall_ill fight_cancer give_birth graduate! grow_up hospitalise!
        hospitalize! immigrate? kill_herself kill_himself leave? live marry! miscarry! mourn! move? move_PERSON
        move_to pass_away raise_child reconcile! recover? recuperate! retire_to school! separate? settle_in split_up
        study? suffer_attack suffer_seizure suffer_stroke survive? take_life wed!""",
    "other": """
        abandon_race audition! bat! beat_team bowl! busk! cancel? cancel_concert cancel_show cancel_tour climb?
        coach! compete! cook? cross? cross_line cycle! dance! defeat? disappear? dress? drink? eat? enjoy? finish?
        headline! hit_headline jam? jump? lose_match make_comeback perform! play! play_match play_role postpone?
        postpone_tour qualify? race! rehearse! ride! rise_fame rise_prominence row? score! set_record shoot_fame
        sing? skate! ski! sleep? smile? smoke? spot? sprint! swim! take_stage tour! volley! walk? win? win_award
        win_championship win_cup win_game win_gold win_grammy win_match win_medal win_oscar win_prize win_race
        win_series win_stage win_title win_tour wrestle?""",
}

_NOUNS: dict[EventType, str] = {
    "crime": """
        abduction! abuse? arson! assassin! assassination! assault attacker! bloodshed? brawl! bribery burglar!
        burglary! cocaine! conspiracy? corruption? crime criminal? cybercrime! drink-driving! drug? drunk-driving!
        embezzlement extortion! fraud gang! gangster! gun! gunman! gunshot hacker! hacking! harassment heist!
        heroin! hijacker! hijacking! hitman! homicide! hostage! illegal? incident? kidnapping! killer! killing
        knife! laundering? loot! mafia! malware! manslaughter massacre? mob? mobster! mugging! murder! murderer!
        phishing! pickpocket! raider! rampage! ransom! rape! rapist! revolver! robber! robbery! scam! shooting!
        slaying! smuggling! stabbing! terror? theft! thief! threat? torture! traffick! trafficking! vandalism!
        victim? violence?""",
    "investigation": """
        allegation? arrest! audit! autopsy! black_box cia? clue! commission? constable! cop! coroner! crackdown?
        custody! detective! detention dna doping? dossier? enquiry! evidence? examination fbi! finding? fingerprint!
        forensic! forensics! hunt! iaea! informant! inquest! inquiry! inspection! inspector! intelligence? interpol!
        interrogation! investigation! investigator! lapd! leak? lockdown manhunt! mi5! mi6! negotiator? officer?
        patrol? police! police_officer policeman! policemen! probe! questioning! raid regulator? sample scandal?
        scrutiny? search sheriff! spy? sting! surveillance! suspect! suspicion! test? undercover! watchdog?
        whistleblower! wiretap!""",
    "legal": """
        acquittal! acquitted! affidavit! allegation? amnesty! appeal? arbitration! arraignment! attorney! bail!
        barrister! bench? case? cell? charge claim? class_action clemency! closing_argument closing_statement
        complaint? conspiracy? contempt! conviction! copyright counsel count? court! court_document court_order
        courthouse! courtroom! creditor? crime? custody? damage? damages! defence? defendant! deportation?
        deposition! detainee! detention? dock! execution? executor? extradition! felony! guilty! hague! hearing!
        high_court imprisoned! imprisonment! indictee! indictment! injunction! inmate! jail! judge! judgement!
        judgment! judicial! judiciary! juror! jury! justice? law? lawsuit! lawyer legal liable! libel! litigation!
        magistrate! magistrates! manslaughter? misdemeanor! misdemeanour! mistrial! motion? murder? offence?
        offense? opening_argument opening_statement pardon! parole! penalty penitentiary! perjury! petition?
        plaintiff! plaintiffs! plea! plea_bargain plea_deal prison! prisoner! probation! proceeding! prosecution!
        prosecutor! punishment! retrial! ruling! sentence sentencing! settlement? solicitor! subpoena! suit
        testimony! trial! tribunal! unconstitutional! verdict! warden! warrant! witness?""",
    "publication": """
        ad? advert advertisement album! albums! anthology! article! author autobiography! ballad! biography! blog!
        book! broadcast! cable? cartoon! cd! chapter! chart clip! column! comic! cover? debut? discography!
        document? documentary! dvd! edition! editorial! email? encyclopaedia! encyclopedia! ep! episode! essay!
        excerpt! film! footage! headline? hit? hymn! image? interview? journal! label? leaflet! lp! lyric! lyrics!
        magazine manuscript! map? memo? memoir! mixtape! movie! newsletter! newspaper? novel! opera? pamphlet!
        paper? photo photograph picture? podcast! poem! print? programme? publication! publisher radio? record?
        recording! release? remix! report review? screenplay! script! sequel! series? show? single! singles! song!
        soundtrack! story? studio? study? survey tape? television? track? trailer! transcript! tune! video website?
        wikileaks writer?""",
    "statement": """
        accusation address? allegation? announcement! answer? apologies! apology! appeal? argument? assertion!
        blogger? call? claim? comment! complaint condemnation! critic? criticism! declaration demand denial!
        editorial? email? facebook? insult! interview keynote! lecture! letter manifesto? memo? message?
        news_conference observation! open_letter opinion? oration! outrage? phrase! plea? pledge! praise!
        prediction! press? press_conference press_release promise! proposal? question? quotation! quote! reaction?
        rebuke! remark! reporter? response? rhetoric! rumor! rumour! sermon! speech! spokesman spokesperson
        spokeswoman statement! suggestion! testimony? threat? tirade! tweet! twitter! vow! warning! word?""",
    "appointment": """
        appointment! candidate? captaincy! caretaker? ceo? chairman? chairmanship! chief? deputy? director?
        dismissal! executive? head? helm! inauguration! incoming? interim? job? leader? manager? member? nomination?
        oath! ouster? position? post! premiership! presidency? recruit! recruitment! redundancy! replacement!
        reshuffle! resignation! retirement! role? sacking! succession! successor! swearing-in! sworn! tenure!
        vacancy!""",
    "organisation": """
        agency? branch? charity? closure consortium? creation? department? establishment? formation! foundation?
        founder? founding! headquarters? institution? launch? merged! merger! opening? organisation? organization?
        reconstitution! reorganisation! reorganization! restructuring! start-up? startup? subsidiary? unit?""",
    "meeting": """
        appointment? assembly? audience? banquet! breakfast! conference congress? consultation! convention?
        conversation! delegation! dialogue! dinner! discussion encounter! envoy forum! g20! g7! g8! gathering!
        guest? handshake! host? lunch! mediator! meeting! negotiation! negotiator! phone? reception! rendezvous!
        retreat? round? seminar! session? summit! symposium! talk! talks! trip visit! visitor? workshop!""",
    "conflict": """
        air_force air_strike airstrike! al-qaida! ammunition! armed? arms! army! artillery! attack? ballistic!
        battalion! battle? blockade! bomb! bomber! bombing! casualty! cease-fire! ceasefire! civil_war civilian
        clash! combat! commander? conflict! coup! crackdown! curfew! defence? defense? demonstration demonstrator!
        drone? embargo! explosive! faction? fighter! fighting! force? forces? frontline! genocide! grenade! Guard
        guard? guerrilla! gunfire! hamas! hezbollah! hostage? hostilities! hunger_strike infantry! infiltrator!
        insurgency! insurgent! intervention? invader! invasion! isis! jihad! junta liberation! marine massacre!
        militant! military? militia! militiaman! missile! mutiny! nato! navy! occupation offensive peacekeeper!
        picket! protest! protester! protestor! qaida! rebel! rebellion! refugee? regiment! revolution!
        revolutionary? riot! rocket! rocket_attack sanction! security? separatist! shelling! siege! soldier! strike?
        suicide_attack suicide_bomber taliban! tank? terrorism! terrorist! troop! troops! truce! turmoil? unrest!
        uprising! violence war! warlord! warship! weapon? world_war""",
    "disaster": """
        accident! aftershock! aid antiviral! avalanche! avian! bird? bird_flu blast! buried! calamity! camp? case?
        catastrophe! cholera! concrete? contagion! crash! cyclone! death? death_toll debris! disaster! disease!
        donation? drought! earthquake! ebola! emergency? epidemic! eruption! evacuation! explosion! face-mask!
        famine! fever! fire? flight? flood! flooding! flu! food? h1n1! h5n1! health? helicopter? homeless! hospital?
        humanitarian! hunger! hurricane! infection! influenza! injury? landslide magnitude! malaria! mask? meltdown!
        nuclear? nursery? outbreak! oxfam! pandemic! passenger? patient? plane? quake! quarantine! radiation!
        radioactive! reconstruction! red_cross relief! rescue! rescuer! rubble! sars! school? shelter! spill!
        stitch! storm! strain? stranded! survivor! swine! swine_flu symptom! tamiflu! tent! toll! tornado! tsunami!
        typhoon! unicef? vaccine? victim? virus! volcano! water? wildfire! wreck! wreckage!""",
    "business": """
        $? %? account? accountant! accounting! accounts? acquisition! administration? advertiser! advertising!
        aircraft? airline! airliner? analyst! annual_loss annual_result app! asset! auction! auditor! automaker!
        automobile! bailout! bank banker! banking! bankruptcy! barrel! bid bondholder! bonus! brand! broker! budget?
        business! buyer! car? carat! carmaker! cash! cent! chip? client! commerce! commercial! company compensation?
        computer! console! consumer! contract corporate! corporation cost? crude? currency! customer! deal? debt!
        device diamond? dividend! dollar? Dow! earnings! economy! electricity? employee? energy? equity! estate?
        euro? exchange? export! factory fee! figure? filing? finance financial! firm flotation! franchise! ftse!
        fund gadget! gain? gas? gdp! Google growth hedge! import! income! index! industry! inflation! investment!
        investor! ipo! jet? job_cut laptop! licence license listing! loan! loss? manufacturer! market! merchandise!
        merger? Microsoft money? mortgage! nasdaq! net_loss net_profit oil? oil_price output? partner? partnership?
        payment! pence? pension? phone? pipeline! plant? pre-order! price! price_fall product! product_line profit!
        property? purchase! quarter? recession! retailer! revenue! royalty! salary! sale! sales! sector? seller!
        share! share_price shareholder! shareholding! shipment! shop smartphone! software! sponsor! sponsorship!
        staff? stake! startup! stock! stock-market! stock_market store subscription supplier! tablet! takeover! tax?
        telecom! telecoms! ticket trade! trademark! trader! trading! transaction! turnover! unemployment venture!
        wage! Wall_Street wealth? worker? £?""",
    "politics": """
        accord! Act activist? administration? adviser? affair? agenda? agreement aide? alliance! ally? ambassador
        amendment! approval_rating asylum! austerity! authority? autonomy! backbencher! bailout? ballot! ban
        bilateral! bill! bipartisan! bloc! border? breakaway? budget! bundestag! cabinet! campaign candidacy!
        candidate caucus! chamber? citizen? citizenship! climate? climate_change coalition! committee? Commons!
        communist! compromise! concession! congress! congressional! congressman! conservative? Conservative
        constituency! constitution! constitutional! contest? controversy? convention! council? crisis? deadline?
        deal? debate decision? decree! deficit! delegate! democracy! democrat! democratic! democrats! dictator!
        dictatorship! diplomacy! diplomat! diplomatic! dissident! downing! duma! election! electoral! electorate!
        elysee! embassy! emergency emergency_rule endorsement! environmental? envoy? eu? exile! extradition?
        federal? filibuster! fiscal! foreign? foreign_minister foreign_policy foreign_secretary front-runner!
        frontrunner! fundraiser! general_election gop! government governor! head_state House human_right immigrant!
        immigration! impeachment! incumbent! independence! inequality? junta? king? knesset! kremlin! Labour
        landslide landslide_victory law? lawmaker! lawmaking! leader? leadership? legislation! legislative!
        legislator! legislature! liberal? Liberal lobbyist! Lords? majlis! majority mandate? martial_law mayor!
        medicare! migrant! minister? ministry? monarch! monarchy! movement? MP! MPs! nation? nationalist!
        negotiation? nominee! nuclear? nuclear_deal office? official? opinion_poll opponent? opposition pac! pact!
        palace? parliament! parliamentary! partition! party peace peace_agreement peace_deal peace_process
        peace_talk petition policy! political! politician! poll polling! power? premier! presidency! president?
        presidential! primary! prime_minister prominence? queen? race? rally ratification! re-election! reelection!
        referendum! reform! refuge! regime? regulation! relation? relations? representative? republican!
        republicans! resolution! rights? rival? rule? ruling? sanction? seat? secretary? security? security_council
        senate! senator! senatorial! settlement? shutdown! socialist! sovereignty! speaker? spending! stalemate!
        stand-off? standoff! state? state_department statesman! stimulus! strategy? subsidy! summit? super_pac
        supporter? talks? tax ties? tories! tory! town_hall transition? treaty! troika! UN? veto! visa! vote! voter!
        welfare! white_house whitehall!""",
    "science": """
        algorithm! antibody! astronaut! astronomer! biologist! biology! breakthrough! chemist! chemistry! clinical!
        discovery! dna? experiment! fossil! gene! genetic! genome! hypothesis! invention! inventor! lab! laboratory!
        microscope! molecule! mutation! nasa! orbit! particle! physicist! physics! planet! prediction? protein!
        prototype! research! researcher! satellite! scientist! shuttle? space? spacecraft! species! stem? study
        technology? telescope! theory? therapy? trial? vaccine""",
    "life": """
        adoption? anniversary? baby! birth! birthday! birthday_party born! boyfriend? bride! brother? burial!
        cancer! cardiac! child? childhood! coffin! coma! couple? cremation! daughter? dead? death dinner_party?
        divorce! doctor? engagement! family? father? funeral! girlfriend? graduation! grandmother! grandson! grave?
        heart? heart_attack honeymoon! hospital husband? ill! illness! infant! injury? kidney! knee? leg? liver!
        marriage! medication! memorial! mother? mourner! obituary! overdose! parent! pneumonia! pregnancy! pregnant!
        rehab! seizure! sick? sister? son? stroke! suicide! surgery! toddler! transplant! treatment? twin!
        university? wedding! widow! wife?""",
    "other": """
        academy_award actor? actress? alps! artist? athlete! audience? award! band bicycle! bike! boxer! boxing!
        celebrity? champion! championship! championships! club coach! comeback? concert! costume! cricket! crowd?
        cup! cycling! cyclist! dance! dress! exhibition! fame! fan! fans! fashion? festival! fifa! final? finals!
        football! gallery! game! gig! goal? gold? golf! grammy! grand? guitarist! headliner! hip-hop! holiday?
        innings! jazz! jersey! league! marathon! match! medal! mountain? museum! music? musician? nba! nfl!
        nightclub? olympic! olympics! opener! orchestra! oscar! pageant! peloton! performance! player! playmate!
        playoff! podium! pop? prix! prize! prologue! pyrenees! race! rally_driver rap! rapper! red-carpet!
        restaurant? rider! rock? routine! rugby! season! semi-final! semifinal! singer? solo? sport! sports! sprint!
        squad! stadium? stage! star? stitch? superbowl! swimmer! tattoo! team tennis! theatre? time-trial!
        time_trial title? tour! tournament! trophy! uefa! velodrome! venue? victory? wicket! winner? world_cup
        world_series worlds! yellow? yellow_jersey""",
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
