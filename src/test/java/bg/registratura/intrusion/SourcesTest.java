package bg.registratura.intrusion;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import java.net.InetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("A source")
class SourcesTest {

    @Autowired
    Sources sources;

    @Test
    @Quality({34, 37})
    @DisplayName("is one machine of IPv4, one /64 of IPv6, and says neither")
    void isANetwork() {
        assertThat(of("203.0.113.7")).isEqualTo(of("203.0.113.7")).isNotEqualTo(of("203.0.113.8"));
        assertThat(of("2001:db8:1:2::7")).isEqualTo(of("2001:db8:1:2:ffff::8")).isNotEqualTo(of("2001:db8:1:3::7"));
        assertThat(of("203.0.113.7").toString()).doesNotContain("203.0.113", "cb007107");
        assertThat(new Peer(of("203.0.113.7"), InetAddress.ofLiteral("203.0.113.7")).toString())
                .doesNotContain("203");
    }

    @Test
    @DisplayName("is in the house on this machine, and not by a private address of some other network")
    void knowsTheHouse() {
        assertThat(of("127.0.0.1").house()).isTrue();
        assertThat(of("::1").house()).isTrue();
        assertThat(of("203.0.113.7").house()).isFalse();
        assertThat(of("2001:db8::7").house()).isFalse();
    }

    Source of(String address) {
        return sources.of(InetAddress.ofLiteral(address));
    }
}
