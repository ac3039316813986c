package bg.registratura.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The invented people's sign-ins, in a file of the data directory that only its owner reads. It is written last and at
 * once: where it is, the demonstration is whole.
 */
@Component
@ConditionalOnProperty("registratura.demo")
class SignInFile {

    private final Path directory;
    private final Path file;

    SignInFile(@Value("${registratura.data}") Path data) {
        this.directory = data.toAbsolutePath();
        this.file = directory.resolve("demo-sign-ins.txt");
    }

    boolean exists() {
        return Files.exists(file);
    }

    Path directory() {
        return directory;
    }

    List<SignInLine> read() {
        try {
            return Files.readAllLines(file).stream().map(SignInLine::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the sign-ins of the demonstration cannot be read from " + file, e);
        }
    }

    void keep(List<SignInLine> lines) {
        try {
            var written = Files.createTempFile(directory, "demo-sign-ins", ".part");
            Files.write(written, lines.stream().map(SignInLine::line).toList());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the sign-ins of the demonstration cannot be kept in " + file, e);
        }
    }
}
