package io.idrelay.process.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectsTest {
    @ParameterizedTest
    @CsvSource({
        "https://shop.example, https://shop.example?processId=p&status=a%26b",
        "https://shop.example/back, https://shop.example/back?processId=p&status=a%26b",
        "https://shop.example/back?, https://shop.example/back?processId=p&status=a%26b",
        "https://shop.example/back?order=1%2F2&q=%C3%A4, https://shop.example/back?order=1%2F2&q=%C3%A4&processId=p&status=a%26b",
        "https://shop.example/back?order=1&, https://shop.example/back?order=1&processId=p&status=a%26b",
        "https://shop.example/back?flag, https://shop.example/back?flag&processId=p&status=a%26b"
    })
    void whatIsThereIsKept(String url, String expected) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("processId", "p");
        more.put("status", "a&b");

        assertThat(Redirects.append(URI.create(url), more)).hasToString(expected);
    }
}
