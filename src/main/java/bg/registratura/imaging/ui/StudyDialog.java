package bg.registratura.imaging.ui;

import bg.registratura.imaging.Looking;
import bg.registratura.imaging.PictureSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;

/** The pictures of a study at screen size, for those who make them: is it the right person, is it sharp. */
class StudyDialog extends Dialog {

    private static final int SHOWN = 12;

    private final transient Looking looking;

    StudyDialog(List<PictureSummary> study, Looking looking) {
        this.looking = looking;
        setHeaderTitle(getTranslation("imaging.look.title"));
        setWidth("min(96vw, 1400px)");
        var ground = new Div();
        ground.addClassName("picture-ground");
        spread(study).forEach(picture -> ground.add(picture(picture)));
        if (study.isEmpty()) {
            ground.add(new Paragraph(getTranslation("imaging.look.closed")), exception());
        } else if (study.size() > SHOWN) {
            ground.add(new Paragraph(getTranslation("imaging.look.some", SHOWN, study.size())));
        }
        add(ground);
        getFooter().add(new Button(getTranslation("imaging.close"), _ -> close()));
    }

    /** The way to a study that is no longer in hand. */
    private Component exception() {
        var link = new Anchor("technician/old", getTranslation("imaging.look.exception"));
        link.getElement().setAttribute("router-link", true);
        link.getElement().addEventListener("click", _ -> close());
        return link;
    }

    /** All of a few; of a volume in many files some, evenly. */
    private static List<PictureSummary> spread(List<PictureSummary> study) {
        int step = Math.max(1, (study.size() + SHOWN - 1) / SHOWN);
        return java.util.stream.IntStream.range(0, study.size())
                .filter(i -> i % step == step / 2)
                .mapToObj(study::get)
                .toList();
    }

    private Component picture(PictureSummary picture) {
        return switch (picture.state()) {
            case READABLE -> image(picture);
            case PENDING -> awaited(image(picture));
            case NO_DECODER, DAMAGED ->
                new Paragraph(getTranslation("imaging.pixels." + picture.state().name()));
        };
    }

    /** A picture that has just come is developed because it is looked at; until then words stand in its place. */
    private Component awaited(Image image) {
        var words = new Paragraph(getTranslation("imaging.look.pending"));
        words.getElement().setAttribute("role", "status");
        image.getElement().addEventListener("load", _ -> words.removeFromParent());
        image.getElement().addEventListener("error", _ -> {
            words.setText(getTranslation("imaging.look.unshown"));
            image.removeFromParent();
        });
        return new Div(words, image);
    }

    private Image image(PictureSummary picture) {
        var image = new Image((DownloadHandler) event -> preview(picture, event), getTranslation("imaging.look.alt"));
        image.setWidth("100%");
        return image;
    }

    private void preview(PictureSummary picture, DownloadEvent event) throws IOException {
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setContentType("image/jpeg");
        try (var in = looking.preview(picture.id())) {
            in.transferTo(event.getOutputStream());
        }
    }
}
