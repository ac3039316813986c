package bg.registratura.browser;

import bg.registratura.At;
import bg.registratura.TestClock;
import bg.registratura.language.Words;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser before the door of a house, and a last sight of everybody's screen when the act is over. */
@ExtendWith(OutputCaptureExtension.class)
abstract class BrowserAct {

    @LocalServerPort
    int port;

    @Autowired
    Words words;

    @Autowired
    TestClock clock;

    Chromium chromium;
    Newcomers newcomers;

    /** The sheets that were handed over. */
    final List<Slip> slips = new ArrayList<>();

    @BeforeEach
    void open() {
        chromium = new Chromium(door(), words);
        newcomers = new Newcomers(words, clock);
    }

    @AfterEach
    void close() {
        At.theDoor();
        chromium.people().forEach(Person::lastSight);
        chromium.close();
    }

    String door() {
        return "http://localhost:" + port + "/";
    }

    /** The laboratory on its first day, described and with an administrator. */
    FirstDay firstDay(CapturedOutput console) {
        var house = new FirstDay(chromium, newcomers, words, slips);
        house.setUp(console.getOut());
        return house;
    }

    /** No browser keeps anything, spoke to anybody else, or complained. */
    void nothingIsLeftBehind() {
        SoftAssertions.assertSoftly(
                softly -> chromium.people().forEach(person -> person.leavesNothingBehind(door(), softly)));
    }
}
