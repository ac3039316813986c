package bg.registratura.demonstration;

import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.security.TotpKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one invented person signs in: a line of the file, a row on the console. */
record SignInLine(
        String username, String password, @Nullable String totp, String name, Set<Role> roles) {

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)(?: +TOTP (\\S+))? +(.+) \\[(.+)]");

    static SignInLine of(String username, String password, @Nullable TotpKey key, SignedIn who) {
        return new SignInLine(username, password, key == null ? null : key.base32(), who.displayName(), who.roles());
    }

    static SignInLine parse(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            throw new IllegalArgumentException("not a sign-in: " + line);
        }
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(found.group(5).split(", ")).map(Role::valueOf).forEach(roles::add);
        return new SignInLine(found.group(1), found.group(2), found.group(3), found.group(4), roles);
    }

    boolean isOutside() {
        return roles.contains(Role.DENTIST) || roles.contains(Role.PATIENT);
    }

    String line() {
        return "%-12s %s%s   %s %s"
                .formatted(username, password, totp == null ? "" : "   TOTP " + totp, name, EnumSet.copyOf(roles));
    }
}
