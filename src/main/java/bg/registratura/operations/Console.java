package bg.registratura.operations;

import bg.registratura.language.Words;
import bg.registratura.security.Reach;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
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
    private final ObjectProvider<Demo> demo;
    private final Words words;
    private final Reach reach;
    private final PrintStream out;

    Console(Setup setup, ObjectProvider<Demo> demo, Words words, Reach reach) {
        this.setup = setup;
        this.demo = demo;
        this.words = words;
        this.reach = reach;
        this.out = System.out;
    }

    @EventListener
    @Order(100)
    void open(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var environment = event.getApplicationContext().getEnvironment();
            var address = reach.address(web.getWebServer().getPort());
            out.println(LINE);
            out.println(words.of("operations.console.open", address));
            reach.fingerprint().ifPresent(print -> out.println(words.of("operations.console.certificate", print)));
            demo.ifAvailable(
                    house -> tell(house.signIns(Path.of(environment.getRequiredProperty("registratura.demo")))));
            if (setup.isNeeded()) {
                out.println(words.of("operations.console.setup", address + "setup", grouped(setup.code())));
            }
            out.println(LINE);
        }
    }

    private void tell(List<String> signIns) {
        out.println(words.of("operations.console.demo"));
        signIns.forEach(line -> out.println("    " + line));
    }

    private static String grouped(String code) {
        return code.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
