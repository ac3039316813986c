package bg.registratura.demonstration;

import bg.registratura.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sign-ins as columns of a console. */
record SignInTable(Words words) {

    List<String> lines(List<SignInLine> signIns) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.of("demonstration.column.role"),
                words.of("demonstration.column.username"),
                words.of("demonstration.column.password"),
                words.of("demonstration.column.totp")));
        signIns.stream().map(this::row).forEach(rows::add);
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var lines = new ArrayList<String>();
        lines.add(words.of("demonstration.sign-ins"));
        rows.stream().map(row -> aligned(row, widths)).forEach(lines::add);
        lines.add(words.of("demonstration.slip"));
        return lines;
    }

    private List<String> row(SignInLine line) {
        return List.of(who(line), line.username(), line.password(), line.totp() == null ? "" : line.totp());
    }

    /** Those who work here by what they are, the others by name too. */
    private String who(SignInLine line) {
        var roles = line.roles().stream()
                .map(role -> words.of("security.role." + role))
                .collect(Collectors.joining(", "));
        return line.isOutside() ? words.of("demonstration.who", roles, line.name()) : roles;
    }

    private static String aligned(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining("  ", "  ", ""))
                .stripTrailing();
    }
}
