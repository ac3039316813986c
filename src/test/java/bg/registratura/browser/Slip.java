package bg.registratura.browser;

import java.util.regex.Pattern;

/**
 * What a person reads off the sheet in their hand.
 *
 * @param number the access number or name, its groups put together
 * @param secret the one-time password as printed, in groups
 */
record Slip(String number, String secret) {

    private static final Pattern SECRET =
            Pattern.compile("(?m)^(\\S[^\\n]*)\\n[^\\n]*\\n((?:\\d{3}\\s+){6}\\d{3})\\s*$");

    static Slip read(byte[] sheet) {
        var text = Person.text(sheet);
        var found = SECRET.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no number and password on the sheet:\n" + text);
        }
        return new Slip(found.group(1).replace(" ", ""), found.group(2).replaceAll("\\s+", " "));
    }
}
