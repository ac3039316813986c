package bg.registratura.imaging;

import bg.registratura.crypto.KeyRotation;
import bg.registratura.crypto.KeyRotation.Sealed;
import bg.registratura.imaging.ImageStore.Part;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The command that changes the master key and the key of files while the house is closed. */
class RotateKeys {

    private static final int BATCH = 500;
    private static final int REFUSED = 1;

    static void main(String[] args) throws IOException {
        try (var settings = new SpringApplicationBuilder(RotateKeys.class)
                .web(WebApplicationType.NONE)
                .run(args)) {
            var data = Path.of(settings.getEnvironment().getRequiredProperty("registratura.data"));
            var master = settings.getEnvironment().getProperty("registratura.master-key");
            try (var lockFile = FileChannel.open(
                            data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = lockFile.tryLock()) {
                if (lock != null) {
                    IO.println(rotate(data, new KeyRotation(data, master == null ? null : Path.of(master))));
                    return;
                }
            }
        }
        IO.println("Registratura works with these data: stop it first.");
        System.exit(REFUSED);
    }

    /** All of it, or what an interrupted one left. */
    static String rotate(Path data, KeyRotation rotation) throws IOException {
        rotation.prepare();
        int count = rotation.isRewrapped() ? 0 : rewrap(data.resolve("images"), rotation);
        rotation.finish();
        return "The master key and the key of files are new; the keys of %d files were wrapped anew.%n".formatted(count)
                + "The old master key lies beside the new one with .old at its end: backups from before need it, nothing else does.";
    }

    private static int rewrap(Path images, KeyRotation rotation) throws IOException {
        if (Files.notExists(images)) {
            return 0;
        }
        int count = 0;
        try (var files = Files.walk(images)) {
            Iterator<Sealed> all = files.flatMap(file -> sealed(file).stream()).iterator();
            for (var batch = next(all); !batch.isEmpty(); batch = next(all)) {
                count += rotation.rewrap(batch);
            }
        }
        return count;
    }

    private static List<Sealed> next(Iterator<Sealed> all) {
        var batch = new ArrayList<Sealed>();
        while (batch.size() < BATCH && all.hasNext()) {
            batch.add(all.next());
        }
        return batch;
    }

    private static Optional<Sealed> sealed(Path file) {
        var name = file.getFileName().toString();
        for (var part : Part.values()) {
            if (name.endsWith(part.suffix())) {
                var id = UUID.fromString(
                        name.substring(0, name.length() - part.suffix().length()));
                return Optional.of(new Sealed(file, ImageStore.context(id, part)));
            }
        }
        return Optional.empty();
    }
}
