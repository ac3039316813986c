package bg.registratura.demonstration;

import bg.registratura.database.StartupRefusedException;
import bg.registratura.language.Words;
import bg.registratura.operations.ConsoleNote;
import bg.registratura.operations.Setup;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the demonstration once, before the house opens its door, and tells its sign-ins at every start. A house that is
 * neither empty nor a whole demonstration stays shut: it may be half-made, or somebody's real one.
 */
@Component
@ConditionalOnProperty("registratura.demo")
class Demonstration implements SmartLifecycle, ConsoleNote {

    private final SignInFile file;
    private final Setup setup;
    private final Script script;
    private final Words words;
    private final Path sample;
    private final PrintStream out = System.out;
    private boolean whole;

    Demonstration(
            SignInFile file, Setup setup, Script script, Words words, @Value("${registratura.demo}") Path sample) {
        this.file = file;
        this.setup = setup;
        this.script = script;
        this.words = words;
        this.sample = sample;
    }

    /** Before the web server begins to listen: nobody meets a house that is being made. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (!file.exists()) {
            requireEmptyHouse();
            out.println(words.of("demonstration.begins"));
            file.keep(script.play(Sample.read(sample), part -> out.println("  " + words.of(part))));
        }
        whole = true;
    }

    @Override
    public void stop() {
        whole = false;
    }

    @Override
    public boolean isRunning() {
        return whole;
    }

    private void requireEmptyHouse() {
        if (!setup.isNeeded()) {
            throw new StartupRefusedException(
                    words.of("demonstration.half", file.directory()), words.of("demonstration.half.remedy"));
        }
    }

    @Override
    public List<String> lines() {
        return new SignInTable(words).lines(file.read());
    }
}
