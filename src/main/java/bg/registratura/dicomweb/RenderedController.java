package bg.registratura.dicomweb;

import bg.registratura.imaging.KeptObject;
import bg.registratura.imaging.KeptObjects;
import bg.registratura.imaging.Pictures;
import bg.registratura.shell.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pictures as a screen shows them, whole or small: WADO-RS (PS3.18 10.4.1.1.3 and 5). */
@RestController
@RequestMapping(MachineWalls.ROOT + "/studies/{study}")
class RenderedController {

    private static final String JPEG = MediaType.IMAGE_JPEG_VALUE;

    private final Shelf shelf;
    private final KeptObjects objects;
    private final Pictures pictures;
    private final Turns turns;

    RenderedController(Shelf shelf, KeptObjects objects, Pictures pictures, Turns turns) {
        this.shelf = shelf;
        this.objects = objects;
        this.pictures = pictures;
        this.turns = turns;
    }

    @GetMapping("/series/{series}/instances/{instance}/rendered")
    ResponseEntity<byte[]> instance(
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            HttpServletRequest request)
            throws IOException {
        return rendered(new Target(study, series, instance), null, request);
    }

    @GetMapping("/series/{series}/instances/{instance}/frames/{list}/rendered")
    ResponseEntity<byte[]> frame(
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable String list,
            HttpServletRequest request)
            throws IOException {
        return rendered(new Target(study, series, instance), FrameList.of(list), request);
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String study, HttpServletRequest request) throws IOException {
        return thumbnail(new Target(study, null, null), request);
    }

    @GetMapping("/series/{series}/thumbnail")
    ResponseEntity<byte[]> thumbnail(
            @PathVariable String study, @PathVariable String series, HttpServletRequest request) throws IOException {
        return thumbnail(new Target(study, series, null), request);
    }

    @GetMapping("/series/{series}/instances/{instance}/thumbnail")
    ResponseEntity<byte[]> thumbnail(
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            HttpServletRequest request)
            throws IOException {
        return thumbnail(new Target(study, series, instance), request);
    }

    @GetMapping("/series/{series}/instances/{instance}/frames/{list}/thumbnail")
    ResponseEntity<byte[]> thumbnail(
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            @PathVariable String list,
            HttpServletRequest request)
            throws IOException {
        Wishes.of(request).best(JPEG);
        return made(new Target(study, series, instance), FrameList.of(list), View.thumbnail());
    }

    private ResponseEntity<byte[]> thumbnail(Target target, HttpServletRequest request) throws IOException {
        Wishes.of(request).best(JPEG);
        var judged = shelf.glance(target);
        var cover =
                judged.objects().stream().filter(View::isReadable).findFirst().orElseThrow(View::unreadable);
        try (var small = pictures.thumbnail(cover.id())) {
            return answer(JPEG, small.readAllBytes());
        } catch (NotFoundException _) {
            return drawn(cover, number(cover, null), View.thumbnail());
        }
    }

    private ResponseEntity<byte[]> rendered(Target target, @Nullable FrameList list, HttpServletRequest request)
            throws IOException {
        return made(target, list, View.of(request));
    }

    private ResponseEntity<byte[]> made(Target target, @Nullable FrameList list, View view) throws IOException {
        var object = shelf.known(target).first();
        int number = number(object, list);
        if (!View.isReadable(object)) {
            throw View.unreadable();
        }
        shelf.look(target);
        return drawn(object, number, view);
    }

    private ResponseEntity<byte[]> drawn(KeptObject object, int number, View view) throws IOException {
        return objects.open(
                object.id(),
                file -> answer(
                        view.type(),
                        turns.in(file.header().raster(), () -> view.of(file.header(), file.frame(number)))));
    }

    /** Where none is named it is the middle one, which shows most of a volume. */
    private static int number(KeptObject object, @Nullable FrameList list) {
        if (list == null) {
            return (object.frames() + 1) / 2;
        }
        list.check(object);
        if (list.all().size() > 1) {
            throw new Refusal(406, "rendered is one frame at a time");
        }
        return list.all().getFirst();
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }
}
