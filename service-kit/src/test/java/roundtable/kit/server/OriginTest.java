package roundtable.kit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are counted in full where they are scarce, and logged only by their beginning. */
class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, 192.0.2.0/24",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7, 192.0.2.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:0db8:0001:0002::, 2001:0db8:0001::/48",
        "2001:db8:1:2::9, 2001:0db8:0001:0002::, 2001:0db8:0001::/48",
        "2001:0db8:0001:0002::, 2001:0db8:0001:0002::, 2001:0db8:0001::/48",
        "example.org, example.org, -"
    })
    void isCountedAndLogged(String address, String counted, String logged) {
        assertThat(Origin.key(address)).isEqualTo(counted);
        assertThat(Origin.shortened(address)).isEqualTo(logged);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 1.2.3.4, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false"
    })
    void aNetworkHolds(String network, String address, boolean held) {
        assertThat(Network.valueOf(network).contains(java.util.Objects.requireNonNull(Network.literal(address))))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "300.0.0.1", "::/129", "a/8"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.valueOf(text));
    }
}
