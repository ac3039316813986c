package bg.registratura.imaging;

import bg.registratura.imaging.ImageStore.Part;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the files of pictures lie: in one directory while they come, in one of sixty-five thousand when they have.
 *
 * @param root the archive
 */
record Places(Path root) {

    /** Where files lie until the index knows them; what lies here after a crash is all there is to look at. */
    Path incoming() {
        return root.resolve("incoming");
    }

    Path incoming(UUID id, Part part) {
        return incoming().resolve(id + part.suffix());
    }

    Path unfinished(UUID id, Part part) {
        return incoming().resolve(id + part.suffix() + Disk.UNFINISHED);
    }

    Path lasting(UUID id, Part part) {
        return directory(id).resolve(id + part.suffix());
    }

    /** By the last signs of the id, which are random; the first ones are its time. */
    Path directory(UUID id) {
        var name = id.toString();
        int end = name.length();
        return root.resolve(name.substring(end - 4, end - 2)).resolve(name.substring(end - 2));
    }
}
