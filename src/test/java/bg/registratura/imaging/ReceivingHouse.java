package bg.registratura.imaging;

import static bg.registratura.schema.Tables.INSTANCE;

import bg.registratura.At;
import bg.registratura.Registratura;
import bg.registratura.dicom.Deidentified;
import bg.registratura.dicom.Pseudonyms;
import bg.registratura.dicom.Repertoire;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.DeviceKeeping;
import bg.registratura.exposure.Devices;
import bg.registratura.exposure.WorklistNames;
import bg.registratura.imaging.ImageStore.Part;
import bg.registratura.security.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The whole house in a process of its own, to be killed: at each start it proves every picture it lists, says so, and then hears
 * one unit.
 */
public final class ReceivingHouse {

    public static final String UNIT = "UNIT";
    public static final String PROVED = "proved ";
    public static final String SHOWN = "shown ";
    public static final String LEFT = "left ";
    public static final String HEARS = "hears";

    private ReceivingHouse() {}

    public static void main(String[] args) throws IOException {
        var house = new SpringApplicationBuilder(Registratura.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
                .run(args);
        prove(house);
        var data = Path.of(Objects.requireNonNull(house.getEnvironment().getProperty("registratura.data")));
        try (var left = Files.list(new Places(data.resolve("images")).incoming())) {
            left.filter(file -> file.toString().contains(Part.ORIGINAL.suffix()))
                    .forEach(file -> IO.println(LEFT + file));
        }
        register(house);
        IO.println(HEARS);
    }

    /** Of a volume also that its preview and its last frame are shown, and that it is taken: from its middle, and without the person. */
    private static void show(ApplicationContext house, InstanceId instance) throws IOException {
        var pictures = house.getBean(Pictures.class);
        var files = house.getBean(KeptFiles.class);
        int frames = pictures.description(instance).frames();
        if (frames > 1) {
            var file = files.of(pictures.studyOf(instance).orElseThrow()).getFirst();
            files.crc32(instance, file.length());
            files.copy(instance, file.length() / 2, file.length(), OutputStream.nullOutputStream());
            house.getBean(KeptObjects.class).open(instance, opened -> {
                Deidentified.of(opened, new Pseudonyms()).write(OutputStream.nullOutputStream());
                return frames;
            });
            try (var preview = pictures.preview(instance)) {
                IO.println(SHOWN + frames + " " + preview.read() + " " + pictures.frame(instance, frames).length);
            }
        }
    }

    private static void prove(ApplicationContext house) throws IOException {
        var proving = house.getBean(Proving.class);
        var dsl = house.getBean(DSLContext.class);
        for (var kept : house.getBean(ProofRepository.class).oldest(Integer.MAX_VALUE)) {
            var uid = dsl.select(INSTANCE.SOP_INSTANCE_UID)
                    .from(INSTANCE)
                    .where(INSTANCE.INSTANCE_ID.eq(kept.instance()))
                    .fetchSingle()
                    .value1();
            IO.println(PROVED + uid + " " + proving.prove(kept));
            show(house, kept.instance());
        }
    }

    private static void register(ApplicationContext house) {
        var devices = house.getBean(Devices.class);
        if (devices.calling(UNIT).isPresent()) {
            return;
        }
        At.desk(Role.ADMINISTRATOR, () -> {
            var device = new Device(
                    devices.next(),
                    "Unit",
                    null,
                    "S-1",
                    "2",
                    null,
                    0,
                    null,
                    UNIT,
                    Repertoire.AS_DECLARED,
                    WorklistNames.UNICODE);
            if (devices.save(device) != DeviceKeeping.SAVED) {
                throw new IllegalStateException("the unit is not in the register");
            }
        });
    }

    /** The product as it is: what stands beside it in tests is on the path, and none of its business. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader read, MetadataReaderFactory readers) {
            return read.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
        }
    }
}
