// Writes the tables of Unicode sets in src/Seaworthy/Schemas/Patterns from the Unicode data of the Node.js that runs it:
//   node scripts/unicode-sets.mjs
import { writeFileSync } from 'node:fs';

const categories = 'Lu Uppercase_Letter;Ll Lowercase_Letter;Lt Titlecase_Letter;Lm Modifier_Letter;Lo Other_Letter;Mn Nonspacing_Mark;Mc Spacing_Mark;Me Enclosing_Mark;Nd Decimal_Number digit;Nl Letter_Number;No Other_Number;Pc Connector_Punctuation;Pd Dash_Punctuation;Ps Open_Punctuation;Pe Close_Punctuation;Pi Initial_Punctuation;Pf Final_Punctuation;Po Other_Punctuation;Sm Math_Symbol;Sc Currency_Symbol;Sk Modifier_Symbol;So Other_Symbol;Zs Space_Separator;Zl Line_Separator;Zp Paragraph_Separator;Cc Control cntrl;Cf Format;Cs Surrogate;Co Private_Use;Cn Unassigned';
const binaries = 'Alphabetic Alpha;ASCII_Hex_Digit AHex;Bidi_Control Bidi_C;Bidi_Mirrored Bidi_M;Case_Ignorable CI;Cased;Changes_When_Casefolded CWCF;Changes_When_Casemapped CWCM;Changes_When_Lowercased CWL;Changes_When_NFKC_Casefolded CWKCF;Changes_When_Titlecased CWT;Changes_When_Uppercased CWU;Dash;Default_Ignorable_Code_Point DI;Deprecated Dep;Diacritic Dia;Emoji;Emoji_Component EComp;Emoji_Modifier EMod;Emoji_Modifier_Base EBase;Emoji_Presentation EPres;Extended_Pictographic ExtPict;Extender Ext;Grapheme_Base Gr_Base;Grapheme_Extend Gr_Ext;Hex_Digit Hex;ID_Continue IDC;ID_Start IDS;Ideographic Ideo;IDS_Binary_Operator IDSB;IDS_Trinary_Operator IDST;Join_Control Join_C;Logical_Order_Exception LOE;Lowercase Lower;Math;Noncharacter_Code_Point NChar;Pattern_Syntax Pat_Syn;Pattern_White_Space Pat_WS;Quotation_Mark QMark;Radical;Regional_Indicator RI;Sentence_Terminal STerm;Soft_Dotted SD;Terminal_Punctuation Term;Unified_Ideograph UIdeo;Uppercase Upper;Variation_Selector VS;White_Space space;XID_Continue XIDC;XID_Start XIDS';
const scripts = 'Adlam Adlm;Ahom;Anatolian_Hieroglyphs Hluw;Arabic Arab;Armenian Armn;Avestan Avst;Balinese Bali;Bamum Bamu;Bassa_Vah Bass;Batak Batk;Bengali Beng;Beria_Erfe Berf;Bhaiksuki Bhks;Bopomofo Bopo;Brahmi Brah;Braille Brai;Buginese Bugi;Buhid Buhd;Canadian_Aboriginal Cans;Carian Cari;Caucasian_Albanian Aghb;Chakma Cakm;Cham;Cherokee Cher;Chorasmian Chrs;Common Zyyy;Coptic Copt Qaac;Cuneiform Xsux;Cypriot Cprt;Cypro_Minoan Cpmn;Cyrillic Cyrl;Deseret Dsrt;Devanagari Deva;Dives_Akuru Diak;Dogra Dogr;Duployan Dupl;Egyptian_Hieroglyphs Egyp;Elbasan Elba;Elymaic Elym;Ethiopic Ethi;Garay Gara;Georgian Geor;Glagolitic Glag;Gothic Goth;Grantha Gran;Greek Grek;Gujarati Gujr;Gunjala_Gondi Gong;Gurmukhi Guru;Gurung_Khema Gukh;Han Hani;Hangul Hang;Hanifi_Rohingya Rohg;Hanunoo Hano;Hatran Hatr;Hebrew Hebr;Hiragana Hira;Imperial_Aramaic Armi;Inherited Zinh Qaai;Inscriptional_Pahlavi Phli;Inscriptional_Parthian Prti;Javanese Java;Kaithi Kthi;Kannada Knda;Katakana Kana;Kawi;Kayah_Li Kali;Kharoshthi Khar;Khitan_Small_Script Kits;Khmer Khmr;Khojki Khoj;Khudawadi Sind;Kirat_Rai Krai;Lao Laoo;Latin Latn;Lepcha Lepc;Limbu Limb;Linear_A Lina;Linear_B Linb;Lisu;Lycian Lyci;Lydian Lydi;Mahajani Mahj;Makasar Maka;Malayalam Mlym;Mandaic Mand;Manichaean Mani;Marchen Marc;Masaram_Gondi Gonm;Medefaidrin Medf;Meetei_Mayek Mtei;Mende_Kikakui Mend;Meroitic_Cursive Merc;Meroitic_Hieroglyphs Mero;Miao Plrd;Modi;Mongolian Mong;Mro Mroo;Multani Mult;Myanmar Mymr;Nabataean Nbat;Nag_Mundari Nagm;Nandinagari Nand;New_Tai_Lue Talu;Newa;Nko Nkoo;Nushu Nshu;Nyiakeng_Puachue_Hmong Hmnp;Ogham Ogam;Ol_Chiki Olck;Ol_Onal Onao;Old_Hungarian Hung;Old_Italic Ital;Old_North_Arabian Narb;Old_Permic Perm;Old_Persian Xpeo;Old_Sogdian Sogo;Old_South_Arabian Sarb;Old_Turkic Orkh;Old_Uyghur Ougr;Oriya Orya;Osage Osge;Osmanya Osma;Pahawh_Hmong Hmng;Palmyrene Palm;Pau_Cin_Hau Pauc;Phags_Pa Phag;Phoenician Phnx;Psalter_Pahlavi Phlp;Rejang Rjng;Runic Runr;Samaritan Samr;Saurashtra Saur;Sharada Shrd;Shavian Shaw;Siddham Sidd;Sidetic Sidt;SignWriting Sgnw;Sinhala Sinh;Sogdian Sogd;Sora_Sompeng Sora;Soyombo Soyo;Sundanese Sund;Sunuwar Sunu;Syloti_Nagri Sylo;Syriac Syrc;Tagalog Tglg;Tagbanwa Tagb;Tai_Le Tale;Tai_Tham Lana;Tai_Viet Tavt;Tai_Yo Tayo;Takri Takr;Tamil Taml;Tangsa Tnsa;Tangut Tang;Telugu Telu;Thaana Thaa;Thai;Tibetan Tibt;Tifinagh Tfng;Tirhuta Tirh;Todhri Todr;Tolong_Siki Tols;Toto;Tulu_Tigalari Tutg;Ugaritic Ugar;Vai Vaii;Vithkuqi Vith;Wancho Wcho;Warang_Citi Wara;Yezidi Yezi;Yi Yiii;Zanabazar_Square Zanb';

const folder = new URL('../src/Seaworthy/Schemas/Patterns/', import.meta.url);

/** Each range as its distance from the last one's end and, with a plus, its length less one; all hexadecimal. */
function encode(property) {
  let pattern;
  try {
    pattern = new RegExp(`^\\p{${property}}$`, 'u');
  } catch {
    console.error(`${property} is younger than this Node.js`);
    return '';
  }
  const hex = (n) => n.toString(16).toUpperCase();
  const ranges = [];
  let end = 0;
  let start = -1;
  for (let c = 0; c <= 0x110000; c++) {
    const inside = c <= 0x10ffff && pattern.test(String.fromCodePoint(c));
    if (inside && start < 0) {
      start = c;
    } else if (!inside && start >= 0) {
      ranges.push(hex(start - end) + (c - 1 > start ? '+' + hex(c - 1 - start) : ''));
      end = c - 1;
      start = -1;
    }
  }
  return ranges.join(' ');
}

function write(type, summary, rows) {
  const lines = rows
    .filter(([, text]) => text)
    .map(([names, text]) => `        ${names.map((n) => `"${n}"`).join(' or ')} => "${text}"u8,`);
  writeFileSync(new URL(`${type}.cs`, folder), `// Written by scripts/unicode-sets.mjs from Unicode ${process.versions.unicode}.
namespace Seaworthy.Schemas.Patterns;

/// <summary>${summary}</summary>
internal static class ${type}
{
    /// <summary>The encoded ranges, or empty for an unknown name.</summary>
    public static ReadOnlySpan<byte> Find(string name) => name switch
    {
${lines.join('\n')}
        _ => default,
    };
}
`);
}

const rows = (list) => list.split(';').map((line) => line.split(' '));
write('UnicodeCategories', 'The general categories.', rows(categories).map((names) => [names, encode(names[0])]));
write('UnicodeBinaryProperties', 'The binary properties that ECMA-262 names.', rows(binaries).map((names) => [names, encode(names[0])]));
write('UnicodeScripts', 'The scripts.', rows(scripts).map((names) => [names, encode(`Script=${names[0]}`)]));
write('UnicodeScriptExtensions', 'The scripts that differ with their extensions.', rows(scripts)
  .map((names) => [names, encode(`Script_Extensions=${names[0]}`), encode(`Script=${names[0]}`)])
  .filter(([, extended, plain]) => extended !== plain));
