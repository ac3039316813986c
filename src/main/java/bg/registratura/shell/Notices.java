package bg.registratura.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A sentence that passes: what was done, or what was not and why. A new one takes the place of the last. */
public final class Notices {

    private static final int DONE_MILLIS = 4_000;
    private static final int REFUSED_MILLIS = 12_000;

    private Notices() {}

    /** Something was done; the sentence is a key of the bundles. */
    public static void done(String key, Object... args) {
        show(key, DONE_MILLIS, NotificationVariant.LUMO_SUCCESS, args);
    }

    /** Something was not done; the sentence says what is kept and what to do. */
    public static void refused(String key, Object... args) {
        show(key, REFUSED_MILLIS, NotificationVariant.LUMO_ERROR, args);
    }

    /** Something one should know, for as long as it takes to read it. */
    public static void told(String key, Object... args) {
        show(key, REFUSED_MILLIS, NotificationVariant.LUMO_CONTRAST, args);
    }

    private static void show(String key, int millis, NotificationVariant variant, Object... args) {
        var text = UI.getCurrent().getTranslation(key, args);
        var last = ComponentUtil.getData(UI.getCurrent(), Notification.class);
        if (last != null) {
            last.close();
        }
        var notice = Notification.show(text, millis, Notification.Position.BOTTOM_CENTER);
        ComponentUtil.setData(UI.getCurrent(), Notification.class, notice);
        notice.addThemeVariants(variant);
        notice.setAssertive(variant == NotificationVariant.LUMO_ERROR);
    }
}
