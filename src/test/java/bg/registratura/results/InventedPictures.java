package bg.registratura.results;

import bg.registratura.dicom.DicomValidator;
import bg.registratura.dicom.PixelState;
import bg.registratura.dicom.Source;
import bg.registratura.dicom.TinyDicom;
import bg.registratura.dicom.TransferSyntax;
import bg.registratura.dicom.Verdict;
import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.KeptFile;
import bg.registratura.imaging.KeptObjects;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.retention.Kept;
import bg.registratura.retention.RetentionTerm;
import bg.registratura.security.SignedIn;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Teeth;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;

/** An archive of invented pictures: 12 bits, a ramp, nobody. */
public class InventedPictures implements PictureStore {

    static final String INSTITUTION = "Лаборатория Примерна";
    static final int WIDTH = 256;
    static final int HEIGHT = 16;

    private final Map<StudyId, StudyInfo> studies = new LinkedHashMap<>();
    private final Map<InstanceId, StudyId> instances = new LinkedHashMap<>();
    /** Of which files something was read for a parcel, in that order. */
    final List<InstanceId> read = new ArrayList<>();

    /** What happens while a file is on its way. */
    Runnable meanwhile = () -> {};

    /** Of which studies nothing can be read any more. */
    private final Set<StudyId> spoilt = new HashSet<>();

    StudyId inHand = new StudyId(UUID.randomUUID());

    /** A panoramic of a patient, with so many pictures. */
    public StudyId add(PatientId patient, LocalDate madeOn, int pictures) {
        return add(new StudyId(UUID.randomUUID()), patient, madeOn, pictures);
    }

    /** The same of a study that the database knows. */
    public StudyId add(StudyId study, PatientId patient, LocalDate madeOn, int pictures) {
        InstanceId cover = null;
        for (int i = 0; i < pictures; i++) {
            var instance = new InstanceId(UUID.randomUUID());
            cover = cover == null ? instance : cover;
            instances.put(instance, study);
        }
        var kept = Kept.by(RetentionTerm.of(madeOn.minusYears(40), madeOn));
        studies.put(
                study, new StudyInfo(study, patient, Examination.PANORAMIC, Teeth.NONE, madeOn, kept, cover, pictures));
        return study;
    }

    /** A panoramic of one picture that the database knows too. */
    public InstanceId add(StudyId study, PatientId patient, LocalDate madeOn, InstanceId picture) {
        add(study, patient, madeOn, 0);
        instances.put(picture, study);
        return picture;
    }

    /** A panoramic that was made elsewhere and brought. */
    public StudyId bring(PatientId patient, LocalDate madeOn, String where) {
        var study = add(patient, madeOn, 1);
        studies.computeIfPresent(study, (_, info) -> info.madeElsewhere(where));
        return study;
    }

    /** A picture of another kind, or of some teeth. */
    public StudyId add(PatientId patient, LocalDate madeOn, Examination examination, Integer... teeth) {
        var study = add(patient, madeOn, 1);
        studies.computeIfPresent(
                study,
                (_, info) -> new StudyInfo(
                        study, patient, examination, new Teeth(List.of(teeth)), madeOn, info.kept(), info.cover(), 1));
        return study;
    }

    /** From now on nothing of it can be read; its files are kept. */
    public void spoil(StudyId study) {
        spoilt.add(study);
    }

    private boolean isSpoilt(InstanceId instance) {
        return spoilt.contains(instances.get(instance));
    }

    /** All that the signed-in dentist was given, as the list shows it. */
    public static List<Viewing.Card> all(GivenPictures list) {
        return list.look(Wanted.ALL, Integer.MAX_VALUE, Set.of()).shown().stream()
                .flatMap(patient -> patient.cards().stream())
                .toList();
    }

    InstanceId first(StudyId study) {
        return shots(study).getFirst().id();
    }

    @Override
    public List<StudyInfo> ofPatient(PatientId patient) {
        return studies.values().stream()
                .filter(study -> study.patient().equals(patient))
                .sorted(Comparator.comparing(StudyInfo::madeOn).reversed())
                .toList();
    }

    @Override
    public List<StudyInfo> ofPatients(Collection<PatientId> patients) {
        return patients.stream().flatMap(one -> ofPatient(one).stream()).toList();
    }

    @Override
    public List<StudyInfo> studies(Collection<StudyId> wanted) {
        return wanted.stream().flatMap(one -> study(one).stream()).toList();
    }

    @Override
    public Optional<StudyInfo> study(StudyId study) {
        return Optional.ofNullable(studies.get(study));
    }

    @Override
    public Optional<StudyId> studyOf(InstanceId instance) {
        return Optional.ofNullable(instances.get(instance));
    }

    @Override
    public List<Shot> shots(StudyId study) {
        return instances.entrySet().stream()
                .filter(entry -> entry.getValue().equals(study))
                .map(entry -> new Shot(entry.getKey(), 1))
                .toList();
    }

    @Override
    public boolean isInHand(SignedIn who, StudyId study) {
        return inHand.equals(study);
    }

    @Override
    public Optional<Image> thumbnail(InstanceId instance) {
        return Optional.of(instance)
                .filter(one -> !isSpoilt(one))
                .map(_ -> new Image("image/png", png(BufferedImage.TYPE_BYTE_GRAY)));
    }

    @Override
    public Optional<Image> preview(InstanceId instance) {
        return thumbnail(instance);
    }

    @Override
    public Optional<byte[]> frame(InstanceId instance, int number) {
        return number == 1 && !isSpoilt(instance) ? Optional.of(png(BufferedImage.TYPE_USHORT_GRAY)) : Optional.empty();
    }

    @Override
    public byte[] description(InstanceId instance) {
        return """
                {"rows":16,"columns":256,"bitsStored":12,"windowCenter":2048,"windowWidth":4096,\
                "photometric":"MONOCHROME2","frames":1,"state":"%s"}""".formatted(isSpoilt(instance) ? PixelState.DAMAGED : PixelState.READABLE)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void original(InstanceId instance, OutputStream out) throws IOException {
        out.write(bytes(instance));
    }

    @Override
    public List<KeptFile> files(StudyId study) {
        return shots(study).stream().map(shot -> file(study, shot.id())).toList();
    }

    private KeptFile file(StudyId study, InstanceId id) {
        var bytes = bytes(id);
        return new KeptFile(
                id,
                uid(study.value()),
                uid(study.value()) + ".1",
                uid(id.value()),
                "1.2.840.10008.5.1.4.1.1.1.1",
                "PX",
                TransferSyntax.EXPLICIT_LITTLE_ENDIAN,
                null,
                1,
                HexFormat.of().formatHex(Sums.sha256(bytes)),
                bytes.length);
    }

    private static String uid(UUID id) {
        return "2.25." + new BigInteger(id.toString().replace("-", ""), 16);
    }

    @Override
    public void copy(InstanceId instance, long from, long until, OutputStream out) throws IOException {
        read.add(instance);
        meanwhile.run();
        out.write(bytes(instance), (int) from, (int) (until - from));
    }

    @Override
    public long crc32(KeptFile file) {
        return new WrittenPart(file.instance(), bytes(file.id())).crc32();
    }

    @Override
    public <T> T open(InstanceId instance, KeptObjects.Reading<T> reading) throws IOException {
        return switch (DicomValidator.judge(Source.of(bytes(instance)))) {
            case Verdict.Accepted(var opened) -> reading.read(opened);
            case Verdict.Report _, Verdict.Refused _ -> throw new IllegalStateException("no picture");
        };
    }

    private byte[] bytes(InstanceId instance) {
        var study = uid(Objects.requireNonNull(instances.get(instance)).value());
        return new TinyDicom()
                .text(0x00080018, "UI", uid(instance.value()))
                .text(0x00080080, "LO", INSTITUTION)
                .text(0x00100010, "PN", "Примерна^Вяра")
                .text(0x00100020, "LO", "10482")
                .text(0x0020000D, "UI", study)
                .text(0x0020000E, "UI", study + ".1")
                .file();
    }

    private static byte[] png(int type) {
        var image = new BufferedImage(WIDTH, HEIGHT, type);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.getRaster().setSample(x, y, 0, type == BufferedImage.TYPE_BYTE_GRAY ? x : x * 16);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
