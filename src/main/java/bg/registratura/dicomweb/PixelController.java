package bg.registratura.dicomweb;

import bg.registratura.dicom.DicomFile;
import bg.registratura.dicom.TransferSyntax;
import bg.registratura.imaging.KeptObject;
import bg.registratura.imaging.KeptObjects;
import bg.registratura.shell.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pixels frame by frame and other long values, as they lie in the file or unpacked: WADO-RS (PS3.18 10.4.1.1.4 to 6). */
@RestController
@RequestMapping(MachineWalls.ROOT + "/studies/{study}/series/{series}/instances/{instance}")
class PixelController {

    private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM_VALUE;
    private static final String NATIVE = TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid();

    private final Shelf shelf;
    private final KeptObjects objects;
    private final Links links;
    private final Turns turns;

    PixelController(Shelf shelf, KeptObjects objects, Links links, Turns turns) {
        this.shelf = shelf;
        this.objects = objects;
        this.links = links;
        this.turns = turns;
    }

    @GetMapping("/frames/{list}")
    void frames(
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable String list,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var numbers = FrameList.of(list);
        var wishes = Wishes.of(request);
        var target = new Target(study, series, instance);
        var object = shelf.known(target).first();
        numbers.check(object);
        var form = FrameForm.chosen(wishes, object, numbers.all().size() == 1);
        send(form, object, numbers.all(), shelf.look(target), response);
    }

    private void send(
            FrameForm form, KeptObject object, List<Integer> numbers, Judged judged, HttpServletResponse response)
            throws IOException {
        objects.open(object.id(), file -> {
            if (!form.parts()) {
                var bytes = frame(file, form, numbers.getFirst());
                response.setContentType(form.type());
                response.getOutputStream().write(bytes);
                return file;
            }
            var first = frame(file, form, numbers.getFirst());
            var parts = new Parts(response, form.bareType());
            for (int i = 0; i < numbers.size(); i++) {
                shelf.check(judged);
                var bytes = i == 0 ? first : frame(file, form, numbers.get(i));
                parts.begin(form.type(), links.instance(object) + "/frames/" + numbers.get(i))
                        .write(bytes);
            }
            parts.end();
            return file;
        });
    }

    private byte[] frame(DicomFile file, FrameForm form, int number) throws IOException {
        return turns.in(file.header().raster(), () -> form.plain() ? file.plain(number) : file.stored(number));
    }

    /** All pixels, unpacked, one frame after the other. */
    @GetMapping("/bulkdata/pixels")
    void pixels(
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wish = Wishes.of(request).first(BYTES).orElseThrow(() -> new Refusal(406, "offered is " + BYTES));
        var target = new Target(study, series, instance);
        if (!View.isReadable(shelf.known(target).first())) {
            throw View.unreadable();
        }
        var judged = shelf.take(target);
        objects.open(judged.first().id(), file -> {
            int frames = file.header().raster().frames();
            var form = new FrameForm(BYTES, NATIVE, true, wish.parts());
            var first = frame(file, form, 1);
            var bulk = new BulkAnswer(response, wish.parts(), links.bulk(judged.first()) + "/pixels");
            for (int i = 1; i <= frames; i++) {
                shelf.check(judged);
                bulk.out().write(i == 1 ? first : frame(file, form, i));
            }
            bulk.end();
            return file;
        });
    }

    /** Another long value, by the place of the file at which it stands. */
    @GetMapping("/bulkdata/{from:[0-9]{1,12}}-{length:[0-9]{1,12}}")
    void bulk(
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable long from,
            @PathVariable long length,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wish = Wishes.of(request).first(BYTES).orElseThrow(() -> new Refusal(406, "offered is " + BYTES));
        var judged = shelf.take(new Target(study, series, instance));
        objects.open(judged.first().id(), file -> {
            var part = file.part(from, length).orElseThrow(NotFoundException::new);
            var place = links.bulk(judged.first()) + "/" + from + "-" + length;
            var bulk = new BulkAnswer(response, wish.parts(), place);
            part.transferTo(shelf.watched(bulk.out(), judged));
            bulk.end();
            return file;
        });
    }
}
