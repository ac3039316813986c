package bg.registratura.operations;

import bg.registratura.security.Role;
import java.util.List;
import java.util.Map;

/**
 * Who may come where and do what, as the server holds it at this moment.
 *
 * @param lines in the order they are read: screens, other addresses, then the acts room by room
 */
public record RoleMatrix(List<Line> lines) {

    /** The group of the screens. */
    public static final String SCREENS = "screens";

    /** The group of the addresses that are no screens. */
    public static final String ADDRESSES = "addresses";

    /** What the server answers to a role. */
    public enum Cell {
        /** Nobody need be signed in. */
        OPEN("\u25cb"),
        /** It opens, or begins. */
        YES("\u2713"),
        /** It depends on what is in hand. */
        PARTLY("(\u2713)"),
        /** It is refused. */
        NO("\u2013");

        private final String sign;

        Cell(String sign) {
            this.sign = sign;
        }

        /** How it stands in a table. */
        public String sign() {
            return sign;
        }
    }

    /**
     * One address or act.
     *
     * @param group the room of an act, or one of the two groups of addresses
     * @param name of its words in {@code i18n/}
     * @param cells by role, each role once
     */
    public record Line(String group, String name, Map<Role, Cell> cells) {

        /** The key of its words. */
        public String key() {
            return (group.equals(SCREENS) || group.equals(ADDRESSES)
                            ? "operations.matrix.place."
                            : "operations.matrix.act.")
                    + name;
        }

        /** Whether the server lets somebody of this role in, always or at times. */
        public boolean opensTo(Role role) {
            return cells.get(role) != Cell.NO;
        }
    }

    /** The groups, in the order they are read. */
    public List<String> groups() {
        return lines.stream().map(Line::group).distinct().toList();
    }

    /** The lines of a group. */
    public List<Line> of(String group) {
        return lines.stream().filter(line -> line.group().equals(group)).toList();
    }
}
