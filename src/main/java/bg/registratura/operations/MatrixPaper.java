package bg.registratura.operations;

import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.operations.RoleMatrix.Line;
import bg.registratura.security.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The matrix of roles on A4 across, every group a table whose head stands on each page. */
@Component
class MatrixPaper {

    private final Ephemeral paper;
    private final Words words;
    private final ObjectProvider<BuildProperties> build;

    MatrixPaper(Ephemeral paper, Words words, ObjectProvider<BuildProperties> build) {
        this.paper = paper;
        this.words = words;
        this.build = build;
    }

    byte[] of(RoleMatrix matrix, Locale language) {
        return paper.render(draft(matrix, Languages.closest(language)));
    }

    Draft draft(RoleMatrix matrix, Locale locale) {
        var roles = Arrays.stream(Role.values()).toList();
        var version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("");
        var values = Map.<String, Object>of(
                "version",
                version,
                "roles",
                roles.stream()
                        .map(role -> Map.of("short", brief(role, locale), "full", full(role, locale)))
                        .toList(),
                "groups",
                matrix.groups().stream()
                        .map(group -> group(matrix, group, locale))
                        .toList());
        return Draft.of("role-matrix", locale, values, null);
    }

    private Map<String, Object> group(RoleMatrix matrix, String group, Locale locale) {
        return Map.of(
                "group", words.of(locale, "operations.matrix.group." + group),
                "rows", matrix.of(group).stream().map(line -> row(line, locale)).toList());
    }

    private Map<String, Object> row(Line line, Locale locale) {
        var row = new HashMap<String, Object>();
        row.put("what", words.of(locale, line.key()));
        row.put("cells", cells(line));
        return row;
    }

    private static List<Map<String, String>> cells(Line line) {
        return Arrays.stream(Role.values())
                .map(role -> Map.of(
                        "sign", Objects.requireNonNull(line.cells().get(role)).sign()))
                .toList();
    }

    private String brief(Role role, Locale locale) {
        return words.of(locale, "operations.matrix.role." + role.name());
    }

    private String full(Role role, Locale locale) {
        return words.of(locale, "security.role." + role.name());
    }
}
