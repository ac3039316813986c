package bg.registratura.operations;

import bg.registratura.language.Words;
import bg.registratura.security.Reach;
import java.io.PrintStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the operator reads on the machine's own console once the house is open. */
@Component
class Console {

    private static final String LINE = "-".repeat(78);

    private final Setup setup;
    private final ObjectProvider<ConsoleNote> notes;
    private final Words words;
    private final Reach reach;
    private final PrintStream out;

    Console(Setup setup, ObjectProvider<ConsoleNote> notes, Words words, Reach reach) {
        this.setup = setup;
        this.notes = notes;
        this.words = words;
        this.reach = reach;
        this.out = System.out;
    }

    @EventListener
    @Order(100)
    void open(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var address = reach.address(web.getWebServer().getPort());
            out.println(LINE);
            notes.orderedStream().flatMap(note -> note.lines().stream()).forEach(out::println);
            out.println(words.of("operations.console.open", address));
            reach.fingerprint().ifPresent(print -> out.println(words.of("operations.console.certificate", print)));
            if (setup.isNeeded()) {
                out.println(words.of("operations.console.setup", address + "setup", grouped(setup.code())));
            }
            out.println(LINE);
        }
    }

    private static String grouped(String code) {
        return code.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
