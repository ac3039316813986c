package bg.registratura.scan.ui;

import bg.registratura.document.reading.Binder;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;

/** The sides of a sheet as they were scanned. */
public class SheetDialog extends Dialog {

    private final transient List<byte[]> sides;

    /** Shows sides that were opened, and so were noted as looked at. */
    public SheetDialog(String name, List<byte[]> sides) {
        this.sides = sides;
        setHeaderTitle(name);
        setWidth("52rem");
        setMaxHeight("94vh");
        var sheets = new Div();
        sheets.addClassName("scanned-sides");
        for (int i = 0; i < sides.size(); i++) {
            sheets.add(picture(sides.get(i), getTranslation("scan.side", name, i + 1)));
        }
        add(sheets);
        getFooter()
                .add(
                        Acts.quiet("scan.close", this::close),
                        Acts.plain("scan.print", () -> Printing.print(Binder.bind(this.sides), name)));
    }

    private static Image picture(byte[] jpeg, String name) {
        var handler = DownloadHandler.fromInputStream(_ ->
                        new DownloadResponse(new ByteArrayInputStream(jpeg), "side.jpg", "image/jpeg", jpeg.length))
                .inline();
        return new Image(handler, name);
    }
}
