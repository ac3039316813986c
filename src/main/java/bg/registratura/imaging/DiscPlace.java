package bg.registratura.imaging;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what a disc's directory speaks of lay beside it: however a system wrote the names of one and the same disc. */
final class DiscPlace {

    private final String folder;
    private final Set<String> paths;

    DiscPlace(String directory, Set<String> paths) {
        this.folder = directory.substring(0, directory.lastIndexOf('/') + 1);
        this.paths = paths.stream().map(DiscPlace::plain).collect(Collectors.toSet());
    }

    boolean has(String listed) {
        return paths.contains(plain(folder + listed));
    }

    /** Without the versions and the empty endings of ISO 9660, in one case of letters. */
    private static String plain(String path) {
        return path.replaceAll(";[0-9]+$", "").replaceAll("\\.$", "").toUpperCase(Locale.ROOT);
    }
}
