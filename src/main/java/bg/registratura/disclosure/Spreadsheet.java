package bg.registratura.disclosure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows for a spreadsheet, separated by semicolons; nothing in a cell can become a formula there. */
final class Spreadsheet {

    private Spreadsheet() {}

    static String of(Stream<List<String>> rows) {
        return rows.map(row -> row.stream().map(Spreadsheet::quoted).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
    }

    private static String quoted(String cell) {
        var harmless = cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
