package bg.registratura.identity;

import java.util.List;

/**
 * Bulgarian keyboard layouts, undone: a scanner presses the keys of Latin letters, and under a Bulgarian layout Cyrillic
 * ones come out. Each layout is a row of what the keys A to Z give; which one was on, the check digits tell.
 */
enum KeyboardLayout {
    /** Traditional phonetic. */
    PHONETIC("\u0410\u0411\u0426\u0414\u0415\u0424\u0413\u0425\u0418\u0419\u041a\u041b\u041c"
            + "\u041d\u041e\u041f\u042f\u0420\u0421\u0422\u0423\u0416\u0412\u042c\u042a\u0417"),
    /** Phonetic of БДС 5237:2006. */
    PHONETIC_2006("\u0410\u0411\u0426\u0414\u0415\u0424\u0413\u0425\u0418\u0419\u041a\u041b\u041c"
            + "\u041d\u041e\u041f\u0427\u0420\u0421\u0422\u0423\u0412\u0428\u0416\u042a\u0417"),
    /** The typewriter's, БДС 5237-78. */
    TYPEWRITER("\u042c\u0424\u042a\u0410\u0415\u041e\u0416\u0413\u0421\u0422\u041d\u0412\u041f"
            + "\u0425\u0414\u0417\u042b\u0418\u042f\u0428\u041a\u042d\u0423\u0419\u0429\u042e");

    /** What the key of the filler sign gives under one layout or another. */
    private static final String FILLERS = "\u201e\u201c\u00ab\u2039\u0420";

    private final String keys;

    KeyboardLayout(String keys) {
        this.keys = keys;
    }

    static boolean isCyrillic(String scanned) {
        return scanned.chars().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.CYRILLIC);
    }

    /** The text as it may have been meant, under each layout. */
    static List<String> undone(String scanned) {
        return List.of(values()).stream().map(layout -> layout.undo(scanned)).toList();
    }

    private String undo(String scanned) {
        var latin = new StringBuilder();
        for (char sign : scanned.toCharArray()) {
            int key = keys.indexOf(sign);
            latin.append(key >= 0 ? (char) ('A' + key) : FILLERS.indexOf(sign) >= 0 ? '<' : sign);
        }
        return latin.toString();
    }
}
