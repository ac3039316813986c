package bg.registratura.document;

import bg.registratura.language.Words;
import bg.registratura.security.Access;
import bg.registratura.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.BeanUtils;

/** The table of addresses as it is; enough lines that the table goes over several pages. */
final class RoleMatrixSample {

    private static final Words WORDS = BeanUtils.instantiateClass(Words.class);

    private RoleMatrixSample() {}

    static Map<String, Object> of(Locale locale) {
        return Map.of(
                "version",
                "1.0",
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> Map.of(
                                "short", WORDS.of(locale, "operations.matrix.role." + role),
                                "full", WORDS.of(locale, "security.role." + role)))
                        .toList(),
                "groups",
                List.of(
                        group(locale, "screens", Access.views()),
                        group(locale, "addresses", Access.addresses()),
                        group(locale, "support", Access.views())));
    }

    private static Map<String, Object> group(Locale locale, String name, List<Access> rows) {
        return Map.of(
                "group",
                WORDS.of(locale, "operations.matrix.group." + name),
                "rows",
                rows.stream()
                        .map(row -> Map.<String, Object>of(
                                "what",
                                row.path().isEmpty() ? "/" : row.path(),
                                "cells",
                                Arrays.stream(Role.values())
                                        .map(role -> Map.of("sign", sign(row, role)))
                                        .toList()))
                        .toList());
    }

    private static String sign(Access row, Role role) {
        return row.everybody() ? "○" : row.roles().contains(role) ? "✓" : "–";
    }
}
