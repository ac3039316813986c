package bg.registratura.imaging;

import static bg.registratura.imaging.TestOrders.order;
import static bg.registratura.imaging.TestOrders.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.dicom.DicomFile;
import bg.registratura.dicom.DicomValidator;
import bg.registratura.dicom.Header;
import bg.registratura.dicom.PixelState;
import bg.registratura.dicom.Source;
import bg.registratura.dicom.Verdict;
import bg.registratura.imaging.ImageStore.Part;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.shell.NotFoundException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;

/** Files that come at once, files that came when the house stopped, and what is made of them afterwards. */
@DatabaseTest
class ArrivingTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Intake intake;

    @Autowired
    ImageStore store;

    @Autowired
    StudyIndex index;

    @Autowired
    Developing developing;

    @Autowired
    ArrivalRepository arrivals;

    @Autowired
    Pictures pictures;

    @Autowired
    TestClock clock;

    @Value("${registratura.data}")
    Path data;

    @BeforeEach
    void technician() {
        At.desk(Role.TECHNICIAN);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @RepeatedTest(5)
    void theSameFileTwiceAtOnceIsKeptOnce() throws Exception {
        var file = picture("").file();

        var receptions = atOnce(List.of(file, file, file));

        assertThat(receptions).filteredOn(Reception.Kept.class::isInstance).hasSize(1);
        assertThat(receptions)
                .filteredOn(Reception.KeptBefore.class::isInstance)
                .hasSize(2);
        var kept = theOne(receptions);
        assertThat(pictures.instances(kept.study())).hasSize(1);
        assertThat(original(kept.instance())).isEqualTo(file);
    }

    @RepeatedTest(5)
    void ofTwoFilesUnderOneUidAtOnceOneIsKeptAndTheOtherIsForAPerson() throws Exception {
        var picture = picture("");
        var first = picture.file();
        var second = picture.text(0x00081030, "LO", "another").file();

        var receptions = atOnce(List.of(first, second));

        var kept = theOne(receptions);
        assertThat(original(kept.instance())).isIn(first, second);
        var conflict = receptions.stream()
                .filter(Reception.Conflict.class::isInstance)
                .map(Reception.Conflict.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(bytes(conflict.arrival().value())).isIn(first, second).isNotEqualTo(original(kept.instance()));
    }

    @Test
    void twentySlicesOfANewStudyAtOnceAreOneStudy() throws Exception {
        var study = picture(order(house, TestPeople.somebody()).number());
        var slices = IntStream.range(0, 20)
                .mapToObj(n -> study.text(0x00080018, "UI", TestOrders.uid()).file())
                .toList();

        var receptions = atOnce(slices);

        assertThat(receptions).hasSize(20).allSatisfy(each -> assertThat(each).isInstanceOf(Reception.Kept.class));
        var kept = (Reception.Kept) receptions.getFirst();
        assertThat(pictures.instances(kept.study())).hasSize(20);
        assertThat(pictures.study(kept.study()).orElseThrow().patient()).isNotNull();
    }

    @Test
    void whatAStopLeftOnItsWayIsBroughtToItsPlaceAndDeveloped() throws IOException {
        var file = picture("").file();
        var instance = keptAndIndexed(file);
        assertThat(original(instance)).as("found where it is").isEqualTo(file);
        assertThat(index.state(instance)).isEqualTo(PixelState.PENDING);

        new Landing(store, arrivals).afterPropertiesSet();
        new LaterReading(house.getBean(IndexRepository.class), withoutDelay()).catchUp();

        assertThat(store.isKept(instance.value())).isFalse();
        assertThat(original(instance)).isEqualTo(file);
        assertThat(index.state(instance)).isEqualTo(PixelState.READABLE);
        try (var preview = store.open(instance.value(), Part.PREVIEW)) {
            assertThat(preview.length()).isPositive();
        }
    }

    @Test
    void whatTheIndexDoesNotKnowIsTakenAwayAtAStart() throws IOException {
        var kept = UUID.randomUUID();
        store.keep(store.stage(kept, new ByteArrayInputStream(picture("").file())));

        new Landing(store, arrivals).afterPropertiesSet();

        assertThat(store.isKept(kept)).isFalse();
        assertThatThrownBy(() -> store.open(kept, Part.ORIGINAL)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aPreviewThatIsAskedForFirstIsMadeAtOnce() throws IOException {
        var looked = keptAndIndexed(picture("").file());
        var described = keptAndIndexed(picture("").file());

        assertThat(ImageIO.read(pictures.preview(looked))).isNotNull();
        assertThat(ImageIO.read(pictures.thumbnail(looked))).isNotNull();
        assertThat(pictures.description(described).state()).isEqualTo(PixelState.READABLE);
        assertThat(pictures.description(described).windowCenter()).isNotNull();
    }

    @Test
    void aPreviewThatIsLostOrDamagedIsMadeAgain() throws IOException {
        var kept = (Reception.Kept) take(Way.UPLOAD, picture("").file());
        assertThat(kept.pixels()).isEqualTo(PixelState.READABLE);
        var preview = beside(kept.instance(), Part.PREVIEW);
        Files.delete(preview);
        Files.write(beside(kept.instance(), Part.THUMBNAIL), new byte[0]);

        assertThat(ImageIO.read(pictures.preview(kept.instance()))).isNotNull();
        assertThat(ImageIO.read(pictures.thumbnail(kept.instance()))).isNotNull();
    }

    @Test
    void damageThatShowsWhenItIsUnpackedIsToldAndTheFileIsKept() throws IOException {
        var file = packedNonsense();
        var told = (Reception.Kept) take(Way.UPLOAD, file);
        var later = keptAndIndexed(packedNonsense());

        assertThat(told.pixels()).isEqualTo(PixelState.DAMAGED);
        assertThat(original(told.instance())).isEqualTo(file);
        assertThat(developing.develop(later)).isEqualTo(PixelState.DAMAGED);
        assertThat(index.state(later)).isEqualTo(PixelState.DAMAGED);
        assertThatThrownBy(() -> pictures.preview(later)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 400})
    void bytesThatComeAgainTakeThePlaceOfKeptOnesThatAreNoLongerWhole(int at) throws IOException {
        var file = picture("").file();
        var kept = (Reception.Kept) take(Way.NETWORK, file);
        var place = TestOrders.file(data, kept.instance());
        var sealed = Files.readAllBytes(place);
        if (at == 0) {
            Files.delete(place);
        } else {
            sealed[at] ^= 1;
            Files.write(place, sealed);
        }

        assertThat(take(Way.NETWORK, file)).isEqualTo(new Reception.KeptBefore(kept.instance()));

        assertThat(original(kept.instance())).isEqualTo(file);
    }

    /** The unit is told of a failure and sends again; what may be in the index is not taken away, what is not is. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereNobodyKnowsWhetherTheIndexHasItTheBytesStay(boolean mayBe) throws IOException {
        var shelving = mock(Shelving.class);
        var book = mock(ArrivalBook.class);
        when(shelving.add(any(), any(Header.class), any())).thenThrow(new DataAccessResourceFailureException("gone"));
        when(book.mayHave(any())).thenReturn(mayBe);
        var failing = new Intake(store, shelving, book, developing, clock);
        var before = store.arrived();

        assertThatThrownBy(() -> failing.take(
                        Way.NETWORK,
                        "unit",
                        new ByteArrayInputStream(picture("").file())))
                .isInstanceOf(DataAccessResourceFailureException.class);

        var left = store.arrived().stream().filter(id -> !before.contains(id)).toList();
        assertThat(left).hasSize(mayBe ? 1 : 0);
        left.forEach(store::drop);
    }

    private Developing withoutDelay() {
        return new Developing(store, index, house.getBean(Enlarger.class)) {
            @Override
            void later(InstanceId instance) {
                try {
                    develop(instance);
                } catch (IOException | RuntimeException e) {
                    assertThat(e).as("what other tests left").isInstanceOf(IOException.class);
                }
            }
        };
    }

    /** As a house leaves it that stops between its commit and all the rest. */
    private InstanceId keptAndIndexed(byte[] file) throws IOException {
        var staged = store.stage(UUID.randomUUID(), new ByteArrayInputStream(file));
        store.keep(staged);
        var opened = opened(file);
        return index.add(
                        new Intake.Incoming(Way.NETWORK, "unit", Sender.NOBODY, staged),
                        opened.header(),
                        Derived.expected(opened))
                .instance();
    }

    private static DicomFile opened(byte[] file) {
        return ((Verdict.Accepted) DicomValidator.judge(Source.of(file))).file();
    }

    private static byte[] packedNonsense() {
        return picture("")
                .fragments("1.2.840.10008.1.2.4.70", new byte[] {1, 2, 3, 4})
                .file();
    }

    private List<Reception> atOnce(List<byte[]> files) throws Exception {
        var barrier = new CyclicBarrier(files.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = threads.invokeAll(files.stream()
                    .map(file -> (Callable<Reception>) () ->
                            intake.take(Way.NETWORK, "unit", new Meeting(new ByteArrayInputStream(file), barrier)))
                    .toList());
            return taken.stream().map(Future::resultNow).toList();
        }
    }

    /** A file whose last byte comes when the last bytes of all others have come. */
    private static final class Meeting extends FilterInputStream {

        private final CyclicBarrier barrier;

        Meeting(InputStream in, CyclicBarrier barrier) {
            super(in);
            this.barrier = barrier;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read < 0) {
                try {
                    barrier.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IOException(e);
                }
            }
            return read;
        }
    }

    private static Reception.Kept theOne(List<Reception> receptions) {
        return receptions.stream()
                .filter(Reception.Kept.class::isInstance)
                .map(Reception.Kept.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Reception take(Way way, byte[] file) throws IOException {
        return intake.take(way, "IM1.dcm", new ByteArrayInputStream(file));
    }

    private Path beside(InstanceId instance, Part part) {
        return new Places(data.resolve("images")).lasting(instance.value(), part);
    }

    private byte[] original(InstanceId instance) throws IOException {
        var out = new ByteArrayOutputStream();
        pictures.original(instance, out);
        return out.toByteArray();
    }

    private byte[] bytes(UUID id) throws IOException {
        try (var in = store.open(id, Part.ORIGINAL).stream()) {
            return in.readAllBytes();
        }
    }
}
