package dev.athanor.runtime.cloudflare;

import feign.RequestTemplate;
import feign.codec.Encoder;
import feign.jackson3.Jackson3Encoder;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Forms as multipart, bytes as they are, everything else as JSON. */
final class BodyEncoder implements Encoder {

    private final Encoder json = new Jackson3Encoder(Json.MAPPER);

    @Override
    public void encode(Object object, Type bodyType, RequestTemplate template) {
        if (bodyType == Multipart.class) {
            MultipartEncoder form = new MultipartEncoder((Multipart) object);
            template.header("Content-Type", form.contentType());
            template.body(form.body(), StandardCharsets.UTF_8);
        } else if (bodyType == byte[].class) {
            template.body((byte[]) object, null);
        } else {
            json.encode(object, bodyType, template);
        }
    }
}
