package bg.registratura.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bg.registratura.dicom.TestSlices;
import bg.registratura.imaging.ReceivingHouse;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of half a gigabyte, sent by dcmtk to a house that has less memory than that beside everything else. */
class LargeVolumeIT {

    static final int FRAMES = 1000;

    @TempDir
    Path place;

    KilledHouse house;

    @AfterEach
    void end() {
        house.kill(true);
    }

    @Test
    void isReceivedKeptAndShownWithinHalfAGigabyteOfHeap() throws Exception {
        assumeTrue(DcmtkTest.isHere("storescu"), "dcmtk is not installed");
        var file = place.resolve("volume.dcm");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            TestSlices.volume(out, FRAMES);
        }
        assertThat(Files.size(file)).isGreaterThan(500_000_000);
        house = new KilledHouse(place.resolve("data"));
        house.start();

        var sent = new ProcessBuilder(
                        "storescu",
                        "-aet",
                        ReceivingHouse.UNIT,
                        "-aec",
                        "REGISTRATURA",
                        "127.0.0.1",
                        Integer.toString(house.port()),
                        file.toString())
                .start();
        assertThat(sent.waitFor()).isZero();
        house.kill(false);

        assertThat(house.start())
                .anyMatch(line -> line.startsWith(ReceivingHouse.PROVED) && line.endsWith("WHOLE"))
                .anyMatch(line -> line.startsWith(ReceivingHouse.SHOWN));
    }
}
