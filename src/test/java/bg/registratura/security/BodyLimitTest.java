package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@DatabaseTest
@DisplayName("What is given in at once")
class BodyLimitTest {

    static final int A_FILE = 500 << 20;

    @Autowired
    Sessions sessions;

    @Autowired
    TestStaff staff;

    final BodyLimitFilter filter = new BodyLimitFilter();

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @Quality(29)
    @DisplayName("by nobody in particular is a few lines, whatever it says it is")
    void ofNobody() throws Exception {
        var session = new MockHttpSession();

        assertThat(given(session, "", BodyLimitFilter.STRANGERS)).isEqualTo(200);
        assertThat(given(session, "", BodyLimitFilter.STRANGERS + 1)).isEqualTo(413);
        assertThat(given(session, "v-r=uidl", BodyLimitFilter.STRANGERS + 1)).isEqualTo(413);
        assertThat(chunked(session, "")).isEqualTo(411);
    }

    @Test
    @DisplayName("by whoever asks whether a paper is genuine is a paper, there and nowhere beside")
    void ofWhoeverChecksAPaper() throws Exception {
        assertThat(givenAt("/check", BodyLimitFilter.PAPER)).isEqualTo(200);
        assertThat(givenAt("/check", BodyLimitFilter.PAPER + 1)).isEqualTo(413);
        assertThat(givenAt("/check/x", BodyLimitFilter.PAPER)).isEqualTo(413);
    }

    @Test
    @DisplayName("by a tablet of the house is a signature")
    void ofATablet() throws Exception {
        var session = new MockHttpSession();
        session.setAttribute(SessionFilter.DEVICE_ENDS_AT, java.time.Instant.EPOCH);

        assertThat(given(session, "v-r=uidl", BodyLimitFilter.MESSAGE)).isEqualTo(200);
        assertThat(given(session, "", BodyLimitFilter.MESSAGE + 1)).isEqualTo(413);
    }

    @Test
    @Quality(29)
    @DisplayName("by people of the house may be a file; what a page says is none, and patients give none in")
    void ofPeople() throws Exception {
        var colleague = signedIn(AccountKind.STAFF, Role.TECHNICIAN);
        assertThat(given(colleague, "", A_FILE)).isEqualTo(200);
        assertThat(chunked(colleague, "")).isEqualTo(200);
        assertThat(given(colleague, "v-uiId=1&%76-r=uidl", BodyLimitFilter.MESSAGE + 1))
                .isEqualTo(413);
        assertThat(chunked(colleague, "v-r=uidl")).isEqualTo(411);

        var patient = signedIn(AccountKind.PATIENT, Role.TECHNICIAN);
        assertThat(given(patient, "v-r=uidl", BodyLimitFilter.MESSAGE)).isEqualTo(200);
        assertThat(given(patient, "", A_FILE)).isEqualTo(413);
    }

    MockHttpSession signedIn(AccountKind kind, Role role) {
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var account = staff.hire(Role.TECHNICIAN).account();
        sessions.open(
                new SignedIn(account, kind, "М. Пробна", null, Set.of(role)), request, new MockHttpServletResponse());
        return session;
    }

    int given(MockHttpSession session, String query, int length) throws Exception {
        return through(
                new MockHttpServletRequest("POST", "/") {
                    @Override
                    public long getContentLengthLong() {
                        return length;
                    }
                },
                session,
                query);
    }

    int givenAt(String address, int length) throws Exception {
        return through(
                new MockHttpServletRequest("POST", address) {
                    @Override
                    public long getContentLengthLong() {
                        return length;
                    }
                },
                new MockHttpSession(),
                "");
    }

    int chunked(MockHttpSession session, String query) throws Exception {
        var request = new MockHttpServletRequest("POST", "/");
        request.addHeader("Transfer-Encoding", "chunked");
        return through(request, session, query);
    }

    int through(MockHttpServletRequest request, MockHttpSession session, String query) throws Exception {
        request.setSession(session);
        request.setQueryString(query);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
