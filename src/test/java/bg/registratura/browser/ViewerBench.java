package bg.registratura.browser;

import bg.registratura.At;
import bg.registratura.TestClock;
import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.credential.SheetDesk;
import bg.registratura.dicom.TestSlices;
import bg.registratura.dicom.sample.Kind;
import bg.registratura.dicom.sample.SamplePictures;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Reception;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Ordering.Placed;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import bg.registratura.visit.Referral;
import bg.registratura.visit.Teeth;
import bg.registratura.visit.Visits;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.annotation.Import;

/**
 * How soon a patient sees the picture and every value of it, beside Cornerstone3D on the same files, and how a hand feels
 * it: {@code deploy/bench viewer}. Without rounds it is the hand alone, and ours.
 */
@OverBrowser
@Import({SheetDesk.class, ConsentRoom.class})
class ViewerBench extends BrowserAct {

    static final int ROUNDS = Integer.getInteger("registratura.bench.rounds", 5);
    static final int SLICES = Integer.getInteger("registratura.bench.slices", 300);
    static final int STEPS = Math.min(60, SLICES - 1);
    static final long FOUR_MEGABITS = 500_000;
    static final String PASSWORD = "котките спят на топло";

    @TempDir
    Path folder;

    @Autowired
    SheetDesk desk;

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    Visits visits;

    @Autowired
    Orders orders;

    @Autowired
    Arrivals arrivals;

    final StringBuilder table = new StringBuilder();
    final StringBuilder json = new StringBuilder("{\"bench\":\"viewer\"");

    Playwright playwright;

    @Nullable
    Cornerstone peer;

    String state;
    UUID panoramic;
    UUID volume;

    @Test
    void looks(CapturedOutput console) throws Exception {
        clock.set(TestClock.START);
        firstDay(console);
        playwright = Chromium.playwright();
        try (var _ = playwright;
                var cornerstone = ROUNDS == 0
                        ? null
                        : Cornerstone.build(folder.resolve("cornerstone")).orElse(null)) {
            peer = cornerstone;
            prepare();
            if (ROUNDS > 0) {
                firstPixels("on a fast line", SlowLink.FAST, "fast");
                firstPixels("at 4 Mbit/s", FOUR_MEGABITS, "slow");
            }
            hands();
        }
        if (peer == null && ROUNDS > 0) {
            say("%nCornerstone3D could not be built here (npm): our own figures alone%n");
        }
        Files.writeString(Path.of("target/bench-viewer.txt"), table + "\n" + json + "}\n");
    }

    /** A patient with a panoramic and a volume, who signed in once. */
    void prepare() throws Exception {
        var patient = desk.somebody();
        var ordered = order(patient, Examination.PANORAMIC);
        clock.advance(Duration.ofMinutes(5));
        var file = packed(panoramic(ordered));
        panoramic = give(file);
        var number = order(patient, Examination.CBCT);
        clock.advance(Duration.ofMinutes(5));
        var taken = now();
        var study = uid();
        var series = uid();
        for (int n = 1; n <= SLICES; n++) {
            var slice = TestSlices.slice(number, taken, study, series, uid(), n);
            volume = give(slice);
            serve("slice" + n, slice);
        }
        serve("panoramic.dcm", file);
        var sheet = desk.issue(patient);
        var person = chromium.person("patient", Chromium.Screen.DESK);
        person.open("enter");
        person.type("credential.number", sheet.name().username());
        person.type("credential.secret", sheet.secret().value());
        person.press("credential.next");
        newcomers.choose(person, sheet.name().username(), PASSWORD);
        person.isAt("/results");
        state = person.page().context().storageState();
    }

    void serve(String name, byte[] dicom) throws IOException {
        if (peer != null) {
            peer.serve(name, dicom);
        }
    }

    String order(PatientId patient, Examination examination) {
        At.desk(Role.RECEPTION);
        var visit = visits.open(patient);
        var referral = new Referral(examination, Teeth.NONE, "48?", Purpose.DIAGNOSTIC, null, null, null);
        var placed = (Placed) orders.placeBeside(visit.id(), referral);
        var signed = room.signers(patient, SignerRole.PATIENT);
        consents.grant(room.print(placed.id(), FormKind.CONSENT).form(), new Answers(Pregnancy.NO, "", ""), signed);
        return placed.accessionNumber();
    }

    UUID give(byte[] file) throws IOException {
        At.desk(Role.TECHNICIAN);
        clock.advance(Duration.ofSeconds(1));
        return ((Reception.Kept) arrivals.upload("IM.dcm", new ByteArrayInputStream(file)))
                .study()
                .value();
    }

    byte[] panoramic(String number) {
        var request = new SamplePictures.Request(
                Kind.PANORAMIC, "Test^Person", "", LocalDate.of(2081, 12, 29), number, now());
        return SamplePictures.dicom(request, 1);
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Dates.SOFIA);
    }

    /** As units send it: JPEG Lossless. */
    byte[] packed(byte[] plain) throws Exception {
        var from = Files.write(folder.resolve("plain.dcm"), plain);
        var into = folder.resolve("packed.dcm");
        if (new ProcessBuilder("dcmcjpeg", from.toString(), into.toString())
                        .start()
                        .waitFor()
                != 0) {
            throw new IllegalStateException("dcmcjpeg did not pack: apt-get install dcmtk");
        }
        return Files.readAllBytes(into);
    }

    static String uid() {
        return "2.25." + new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
    }

    void firstPixels(String line, long rate, String name) throws IOException {
        var ours = new Looked();
        var theirs = new Looked();
        var byHand = new Looked();
        for (int round = 0; round <= ROUNDS; round++) {
            var own = ours(rate);
            var graphics = theirs(rate, Tab.WITH_WEBGL);
            var plain = theirs(rate, Tab.WITHOUT_WEBGL);
            if (round > 0) {
                ours.add(own);
                theirs.add(graphics);
                byHand.add(plain);
            }
        }
        say("%npanoramic 2800 × 1400, JPEG Lossless, nothing in the cache, %s, median of %d%n", line, ROUNDS);
        say("%-34s %10s %12s %12s %10s %8s%n", "", "first, ms", "every value", "over the line", "pictures", "tab, MiB");
        ours.say("here, without WebGL");
        theirs.say("Cornerstone3D 5.14, WebGL");
        byHand.say("Cornerstone3D 5.14, without");
        json(",\"%s\":{\"here\":%s,\"cornerstone\":%s,\"cornerstoneCpu\":%s}", name, ours, theirs, byHand);
        if (peer != null) {
            double first = Math.min(theirs.first(), byHand.first());
            say(
                    "first pixels %.2f of theirs (goal 0.50); every value %.2f of their first (goal 1.00 at 4 Mbit/s)%n",
                    ours.first() / first, ours.full() / first);
        }
    }

    double[] ours(long rate) throws IOException {
        try (var link = new SlowLink(port, rate);
                var tab = new Tab(playwright, Tab.WITHOUT_WEBGL, state, Seen.QUALITIES)) {
            var pictures = new Weighing(tab.page, "/images/");
            tab.page.navigate("http://localhost:" + link.port() + "/results/" + panoramic);
            double full = tab.figure("window.seen.full");
            return new double[] {tab.figure("window.seen.preview"), full, link.carried(), pictures.bytes(), tab.memory()
            };
        }
    }

    double[] theirs(long rate, List<String> screen) throws IOException {
        if (peer == null) {
            return new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        }
        try (var link = new SlowLink(peer.port(), rate);
                var tab = new Tab(playwright, screen, null, "")) {
            var pictures = new Weighing(tab.page, ".dcm");
            tab.page.navigate("http://localhost:" + link.port() + "/?file=panoramic.dcm");
            double first = tab.figure("window.peer?.first");
            return new double[] {first, first, link.carried(), pictures.bytes(), tab.memory()};
        }
    }

    /** Light on the panoramic, then slices of the volume there and back again, on a screen without WebGL. */
    void hands() throws IOException {
        say("%nwithout WebGL, on a fast line, ms%n%-48s %10s %10s%n", "", "median", "p95");
        try (var tab = new Tab(playwright, Tab.WITHOUT_WEBGL, state, Seen.QUALITIES)) {
            tab.page.navigate(door() + "results/" + panoramic);
            tab.figure("window.seen.full");
            tab.milliseconds(Seen.LIGHT, 10);
            felt("light, here (goal 33)", "light", tab.milliseconds(Seen.LIGHT, STEPS));
            tab.page.navigate(door() + "results/" + volume);
            tab.figure("window.seen.full");
            felt("next slice, never seen, here", "sliceNew", tab.milliseconds(Seen.SLICES, List.of(STEPS, "PageDown")));
            felt(
                    "a slice seen before, here (goal 33)",
                    "slice",
                    tab.milliseconds(Seen.SLICES, List.of(STEPS, "PageUp")));
            say("%-48s %10.0f MiB%n", "memory of the tab, here", tab.memory());
        }
        if (peer == null) {
            return;
        }
        try (var tab = new Tab(playwright, Tab.WITHOUT_WEBGL, null, "")) {
            tab.page.navigate("http://localhost:" + peer.port() + "/?file=panoramic.dcm");
            tab.figure("window.peer?.first");
            tab.milliseconds(Seen.PEERS_LIGHT, 10);
            felt("light, Cornerstone3D", "peersLight", tab.milliseconds(Seen.PEERS_LIGHT, STEPS));
            theirSlices(tab);
            say("%-48s %10.0f MiB%n", "memory of the tab, Cornerstone3D", tab.memory());
        }
    }

    /** What it cannot show is said and ends nothing. */
    void theirSlices(Tab tab) {
        tab.page.navigate("http://localhost:" + peer.port() + "/?file=slice&slices=" + SLICES);
        try {
            tab.figure("window.peer?.first");
        } catch (TimeoutError e) {
            say("%-48s %10s%n", "slices, Cornerstone3D", "not shown");
            return;
        }
        felt(
                "next slice, never seen, Cornerstone3D",
                "peersSliceNew",
                tab.milliseconds(Seen.PEERS_SLICES, List.of(1, STEPS + 1)));
        felt(
                "a slice seen before, Cornerstone3D",
                "peersSlice",
                tab.milliseconds(Seen.PEERS_SLICES, List.of(STEPS - 1, 0)));
    }

    void felt(String what, String name, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        double last = sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
        say("%-48s %10.1f %10.1f%n", what, sorted.get(sorted.size() / 2), last);
        json(",\"%s\":{\"median\":%.1f,\"p95\":%.1f}", name, sorted.get(sorted.size() / 2), last);
    }

    void say(String format, Object... values) {
        var line = String.format(Locale.ROOT, format, values);
        System.err.print(line);
        table.append(line);
    }

    void json(String format, Object... values) {
        json.append(String.format(Locale.ROOT, format, values));
    }

    /** What several rounds of one viewer came to. */
    final class Looked {

        private final List<double[]> rounds = new ArrayList<>();

        void add(double[] round) {
            rounds.add(round);
        }

        double first() {
            return median(0);
        }

        double full() {
            return median(1);
        }

        private double median(int which) {
            var all = new ArrayList<Double>();
            rounds.forEach(round -> all.add(round[which]));
            Collections.sort(all);
            return all.get(all.size() / 2);
        }

        void say(String name) {
            ViewerBench.this.say(
                    "%-34s %10.0f %12.0f %9.0f kB %7.0f kB %8.0f%n",
                    name, first(), full(), median(2) / 1000, median(3) / 1000, median(4));
        }

        @Override
        public String toString() {
            return Double.isNaN(first())
                    ? "null"
                    : Arrays.toString(new long[] {
                        Math.round(first()),
                        Math.round(full()),
                        Math.round(median(2)),
                        Math.round(median(3)),
                        Math.round(median(4))
                    });
        }
    }
}
