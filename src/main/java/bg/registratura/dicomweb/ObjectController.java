package bg.registratura.dicomweb;

import bg.registratura.dicomweb.Wishes.Wish;
import bg.registratura.imaging.KeptObject;
import bg.registratura.imaging.Pictures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Objects as they were received: WADO-RS (PS3.18 10.4). */
@RestController
@RequestMapping(MachineWalls.ROOT + "/studies/{study}")
class ObjectController {

    private static final String DICOM = "application/dicom";

    private final Shelf shelf;
    private final Pictures pictures;
    private final Links links;

    ObjectController(Shelf shelf, Pictures pictures, Links links) {
        this.shelf = shelf;
        this.pictures = pictures;
        this.links = links;
    }

    @GetMapping
    void study(@PathVariable String study, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        objects(new Target(study, null, null), request, response);
    }

    @GetMapping("/series/{series}")
    void series(
            @PathVariable String study,
            @PathVariable String series,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        objects(new Target(study, series, null), request, response);
    }

    @GetMapping("/series/{series}/instances/{instance}")
    void instance(
            @PathVariable String study,
            @PathVariable String series,
            @PathVariable String instance,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        objects(new Target(study, series, instance), request, response);
    }

    private void objects(Target target, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wish = fitting(Wishes.of(request), target, shelf.known(target).objects());
        var judged = shelf.take(target);
        if (!wish.parts()) {
            response.setContentType(DICOM);
            pictures.original(judged.first().id(), shelf.watched(response.getOutputStream(), judged));
            return;
        }
        var parts = new Parts(response, DICOM);
        for (var object : judged.objects()) {
            shelf.check(judged);
            var type = DICOM + "; transfer-syntax=" + object.syntax().uid();
            pictures.original(object.id(), shelf.watched(parts.begin(type, links.instance(object)), judged));
        }
        parts.end();
    }

    /** Nothing is written anew: what is wished for must be what is stored. */
    private static Wish fitting(Wishes wishes, Target target, List<KeptObject> objects) {
        return wishes.all().stream()
                .filter(wish -> wish.takes(DICOM) && (wish.parts() || target.isOneObject()))
                .filter(wish -> objects.stream()
                        .allMatch(object -> wish.takesSyntax(object.syntax().uid())))
                .findFirst()
                .orElseThrow(() -> new Refusal(406, "offered is " + DICOM + " in the transfer syntax that is stored"));
    }
}
