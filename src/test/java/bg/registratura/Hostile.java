package bg.registratura;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What nobody should type: other scripts, control signs, SQL, markup, pages of text; the same each time. */
public final class Hostile {

    private static final List<String> SEEDS = List.of(
            "' or '1'='1",
            "'; drop table patient; --",
            "\" union select * from account --",
            "%_%\\",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "</span><b>Примерна</b>",
            "{{7*7}} ${7*7} #{7*7}",
            "\u0000\u0001\u001b[2J\u007f",
            "\u202eавокилажЕ\u202c",
            "\u200b\u200d\ufeff\u2066",
            "עברית العربية فارسی",
            "漢字 かな 한글 ไทย",
            "\ud83d\ude00\ud83c\udff3\ufe0f",
            "\ud800 \udfff\ud800",
            "И\u0306\u0306\u0306\u0301\u0301ван",
            "ﬁ ß İ ı ŉ ǆ",
            "0000000000",
            "99.99.9999",
            "№ 999999999",
            "+00000000000000000000",
            "-1e309 0x7f NaN",
            "../../etc/passwd\r\nSet-Cookie: a=b",
            "null undefined \\u0000 \\x00",
            "PR-9999-999999999",
            "жжжжжжжжжжжжж щщщщщ яяяяя июиюию",
            "j j j j j c c c c c x x x");
    private static final List<Function<Random, String>> KINDS = List.of(
            random -> SEEDS.get(random.nextInt(SEEDS.size())),
            random -> SEEDS.get(random.nextInt(SEEDS.size())) + " " + SEEDS.get(random.nextInt(SEEDS.size())),
            random -> signs(random, 1 + random.nextInt(40), 0x2ff),
            random -> signs(random, 1 + random.nextInt(60), 0x10ffff),
            random -> signs(random, 1 + random.nextInt(30), 0x7f),
            random -> "Примерна " + signs(random, 1 + random.nextInt(6), 0x4ff),
            random -> SEEDS.get(random.nextInt(SEEDS.size())).repeat(1 + random.nextInt(20)),
            random -> "яжцщ<'".repeat(10_240 / 6));

    private Hostile() {}

    public static List<String> strings(int count, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(at -> KINDS.get(at % 200 == 0 ? KINDS.size() - 1 : random.nextInt(KINDS.size() - 1))
                        .apply(random))
                .toList();
    }

    private static String signs(Random random, int length, int last) {
        return IntStream.range(0, length)
                .mapToObj(_ -> Character.toString(random.nextInt(last + 1)))
                .collect(Collectors.joining());
    }
}
