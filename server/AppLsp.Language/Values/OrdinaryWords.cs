using System.Collections.Frozen;

namespace AppLsp.Language.Values;

/// <summary>
/// Words of the language that are companies' names as well: alone, and with a capital letter that a sentence's beginning explains, they
/// name nobody.
/// </summary>
internal static class OrdinaryWords
{
    private static readonly FrozenSet<string> Words = string.Join(
            ' ',
            "about above access accord acorn act action active actual add adept advance affirm after agenda agile aim air "
                + "airtable alarm albert align all alliance allegro ally alpha altitude always amber amount anchor and angel ant",
            "anthem apex apple apply april arc arch arena ark arm arrow art article as aspect aspen asset at atlas atom "
                + "attentive august aura aurora autumn avenue aware axis back balance bamboo band bank bar base basecamp basis bay "
                + "bayer beacon",
            "beam bear bee before being bell benchmark best better beyond big bill bird bit black block bloom blue board bold "
                + "bolt bond book boost boots border box branch brave bread breeze brex bridge bright brook brown buffer build bumble",
            "butterfly button by cabin cable calm camp campus can canopy canvas capital caption care cargo carrot carta cascade "
                + "case cash castle catalyst cedar cell center central centre chain chance change charge chart chase check chewy chime",
            "choice circle citizen city clarity class classy clay clear clever click clover cloud club coach coast code coin "
                + "collective color column comet common compass complete concept concord confluent connect contact content core",
            "corner cottage country coupa course cover craft crane create credit creek crisp cross crown cruise crystal cube "
                + "culture current curve custom cut dash data dawn day deal dear deck deep deliver delta depot design desk detail "
                + "digit direct",
            "discord discover disco divvy dock domain done door dot double dove dragon dream drift drive drop dropbox duet dust "
                + "dynamic each eagle early earth east easy echo edge element elastic elite ember emerge empower empire energy english "
                + "enigma",
            "envoy epic equal equinox era essential even ever every evolve exact expert explorer express eye faire fair faith "
                + "falcon family fast feather february feed fern fiber field fig figure final find fire first fish five flag flame "
                + "flash",
            "flatiron fleet flex flexport flight float flow flower fly focus food for force forest forge form formula forward "
                + "foundation four fox frame free freedom fresh friday friend frog from front frontier full fuse future galaxy game",
            "gap garden gate gem general genesis genius giant glass global globe glow go gold good gopuff grace grand grant "
                + "graph gravity great green grid grit ground group grove grow growth guardian guide gusto habit halo hand handshake "
                + "happy harbor",
            "harmony harvest haven hawk head headway heap heart help here hero high hill hinge hire home honest honey hook hope "
                + "horizon house how hub hudson human hunter ice icon idea ideal ikon image imagine impact imprint in indeed "
                + "independent indigo",
            "infinity innovation insight inspire instant integral intel intent interest into iron island it ivy jacobs jade jane "
                + "january jasper jet join journey joy july jumbo jump june just justworks key kin kind king kite knot lamp land "
                + "landmark lark",
            "lattice launch laurel law lead leader leaf leap learn legacy legend lemon lemonade level lever liberty life light "
                + "lily lime line linear link lion live loft logic long look loom loop lotus love lucid luminous lunar lyft mad magic "
                + "main",
            "major make mammoth mango many map maple march mark marker mars mask master match material matter maven max maximum "
                + "may meadow medallion meet merge merit mercury meta method metro micro middle mile milestone mill mind mine mint "
                + "mirror mission",
            "mist mode modern moment momentum monday monument moon more morning mosaic most motion motive mountain move mural my "
                + "national native natural nature near nest network neuro neutral never new next night nike nine nimble noble node "
                + "noon nord north nothing",
            "notion nova november now nuance number oak oasis object observe ocean october of off offer office old olive on once "
                + "one only opal open optimal option oracle orange orbit orchard order organic origin osprey other our out outreach "
                + "outside over own",
            "oxford pace pacific pact page paint palace palm panda paper parade paragon parallel park parrot partner patch path "
                + "pattern peak pearl pen people percent perfect persona phoenix pilot pillar pine pinnacle pioneer pivot pixel place "
                + "plaid plain plan",
            "planet plant platform play plenty plum plus point polar polaris port portal post power practice precision premier "
                + "present press prime principal prism pro process progress project promise proof prosper proud province public pulse "
                + "pure purple",
            "purpose puzzle pyramid quantum quarter quest quick quiet quill quilt quip quote race radar radiant radius rain "
                + "rally ramp range rapid raven ray reach ready real reason rebel red redfin reef reflect regent region relay release "
                + "reliance reliant remote",
            "renew republic rescale resolve resource restore result retool return reveal rhythm rich ridge right ring rippling "
                + "rise river road robust rock rocket roman root rose round route royal ruby run safe sage sail salt samsara sand "
                + "sapphire saturday saturn scale",
            "scholar school science scope scout sea seal search season second see seed select self sense sentinel sentry "
                + "september sequoia serene service set seven shape share sharp shell shield shift shine ship shop shore side sierra "
                + "sift sigma",
            "sign signal silver simple single sketch sky skyline slack slice smart smith snap snow snowflake social soft solar "
                + "solid solution sonic sound source south space spark sparrow spectrum speed sphere spire spirit splash split spot "
                + "spring sprout",
            "sprinkler square stable stack staff stage standard star start state station stay steady stellar step sterling still "
                + "stitch stone storm story strategy stream street strength stride stripe strong structure studio summer summit sun "
                + "sunday",
            "sunrise sunset superior support sure surge swan sweet swift switch symbol synergy system table tag talent tandem "
                + "target task team tempo ten tend terra test the then there thermo think third this thought thread three thrive "
                + "thunder thursday tide tiger",
            "time tin titan to toast today together token top topaz torch total touch tower town trace track trade tradition "
                + "trail transform travel tree trek trend triangle tribe trinity triple triumph true trust truth tuesday tulip twin "
                + "two ultra",
            "under union unique unison unit unite united unity universal up upstart upwork urban value valley vanguard variety "
                + "vault vector vega venture verb verse vertex vessel via victory view village vine vintage virtue vision visa vista "
                + "vital",
            "vivid voice volt voyage walk wander warp watch water wave way wayfair we web wednesday welcome well west wheel when "
                + "where whistle white whole why wild will willow wind window wing winter wisdom wise wish with within wolf wonder "
                + "wood word work",
            "workday world wren wright x yellow yes yield you young your zeal zen zenith zephyr zero zest zip zone zoom ai ar bi "
                + "crm erp hr ict ios kpi ml nlp pr qa saas sap seo sql ui uk us usa ux vr amazon java ruby rust python swift scala go "
                + "julia",
            "french german spanish italian dutch chinese japanese european american british berlin london paris boston chicago "
                + "washington america europe asia africa india china japan canada australia"
        )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether <paramref name="key"/> (of <see cref="Words.Names.Key"/>) is one.</summary>
    public static bool Contains(string key) => Words.Contains(key);

    /// <summary>Whether nothing stands before <paramref name="offset"/> on its line but marks, or a sentence has just ended.</summary>
    public static bool BeginsSentence(string content, int offset)
    {
        for (var i = offset - 1; i >= 0; i--)
        {
            if (content[i] is '\n' or '\r' or '.' or '!' or '?' or ':' or ';' or '|')
                return true;
            if (char.IsLetterOrDigit(content[i]) || content[i] is ',' or ')')
                return false;
        }
        return true;
    }
}
