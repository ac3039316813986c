package bg.registratura.document;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.language.Languages;
import bg.registratura.security.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a sealed pair of answers costs from the draft to the row, and its parts: {@code deploy/bench document}. */
@DatabaseTest
class DocumentBench {

    static final int ROUNDS = Integer.getInteger("registratura.bench.rounds", 100);
    static final int WARM = 20;
    static final int CORES = 2;
    static final int SECONDS = 20;

    @Autowired
    Documents documents;

    @Autowired
    PaperSeals seals;

    @Autowired
    TransactionTemplate transaction;

    final StringBuilder table =
            new StringBuilder("%-34s %10s %10s%n".formatted("an answer in two copies", "median ms", "p95 ms"));
    final StringBuilder json = new StringBuilder("{\"bench\":\"document\",\"unit\":\"ms\"");

    @Test
    void measure() throws Exception {
        At.desk(Role.RECEPTION);
        try {
            var issue = times(() -> documents.issue(draft()));
            row("issued, sealed and kept", "issue", issue);
            row("laid out", "layout", times(() -> Samples.print(draft())));
            var plain = Samples.print(draft());
            row("sealed", "seal", times(() -> sealed(plain)));
            perSecond();
            libreOffice(median(times(() -> sealed(Samples.print(draft())))));
        } finally {
            At.theDoor();
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/bench-document.txt"), table + json.append("}\n").toString());
    }

    private static Draft draft() {
        var answer = Samples.named("request-answer", Languages.BULGARIAN).draft();
        return new Draft(answer.template(), answer.locale(), answer.values(), UUID.randomUUID(), 2);
    }

    private byte[] sealed(byte[] pdf) {
        return transaction.execute(_ -> seals.seal(pdf, Languages.BULGARIAN).pdf());
    }

    /** Milliseconds of each, after the first have warmed the machine. */
    private static List<Double> times(Callable<?> act) throws Exception {
        var times = new ArrayList<Double>();
        for (int round = -WARM; round < ROUNDS; round++) {
            long began = System.nanoTime();
            act.call();
            if (round >= 0) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        Collections.sort(times);
        return times;
    }

    private void perSecond() throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        Callable<Integer> work = () -> {
            int made = 0;
            while (System.nanoTime() < until) {
                sealed(Samples.print(draft()));
                made++;
            }
            return made;
        };
        int made = 0;
        try (var cores = Executors.newFixedThreadPool(CORES)) {
            for (var one : cores.invokeAll(Collections.nCopies(CORES, work))) {
                made += one.get();
            }
        }
        double rate = (double) made / SECONDS;
        table.append("%-34s %10.1f a second%n".formatted("laid out and sealed on two cores", rate));
        json.append(",\"perSecond\":%.1f".formatted(rate));
    }

    /** The same text from HTML to PDF, unsealed, by a process for each, as LibreOffice serves those who script it. */
    private void libreOffice(double own) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("office");
        var html = folder.resolve("answer.html");
        Files.writeString(
                html, "<meta charset=utf-8>" + Samples.frame().body(Samples.sheet(draft())), StandardCharsets.UTF_8);
        var times = new ArrayList<Double>();
        for (int round = 0; round < 6; round++) {
            long began = System.nanoTime();
            if (!converted(folder, html)) {
                table.append("LibreOffice: not installed\n");
                json.append(",\"libreOffice\":null");
                return;
            }
            if (round > 0) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        Collections.sort(times);
        row("LibreOffice, without seal and copies", "libreOffice", times);
        table.append("%-34s %10.1f times%n".formatted("it takes longer", median(times) / own));
    }

    private static boolean converted(Path folder, Path html) throws InterruptedException {
        try {
            return new ProcessBuilder(
                                    "soffice",
                                    "--headless",
                                    "-env:UserInstallation="
                                            + folder.resolve("profile").toUri(),
                                    "--convert-to",
                                    "pdf",
                                    "--outdir",
                                    folder.toString(),
                                    html.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("said").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private void row(String what, String name, List<Double> sorted) {
        double p95 = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
        table.append("%-34s %10.1f %10.1f%n".formatted(what, median(sorted), p95));
        json.append(String.format(Locale.ROOT, ",\"%s\":{\"median\":%.1f,\"p95\":%.1f}", name, median(sorted), p95));
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
