package bg.registratura.security;

import bg.registratura.security.BarePage.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** What a browser is shown that asked for something no page answers: that it did not open, and nothing of why. */
@Component("error")
class ErrorPage implements View {

    private final BarePage page;

    ErrorPage(BarePage page) {
        this.page = page;
    }

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean ours = HttpStatusCode.valueOf(response.getStatus()).is5xxServerError();
        page.write(
                request,
                response,
                "shell.error.title",
                List.of(new Sentence(ours ? "security.error.ours" : "shell.error.not-found.text")));
    }
}
