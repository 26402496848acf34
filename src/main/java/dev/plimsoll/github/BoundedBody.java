package dev.plimsoll.github;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes an answer's body into memory up to a bound; one that is longer fails. */
final class BoundedBody implements BodySubscriber<byte[]> {
    /** The answer is longer than the bound. */
    static final class TooLong extends IOException {
        TooLong(long bound) {
            super("the answer is longer than " + bound + " bytes");
        }
    }

    private final long bound;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Subscription subscription;

    BoundedBody(long bound) {
        this.bound = bound;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (taken.size() + (long) part.remaining() > bound) {
                subscription.cancel();
                body.completeExceptionally(new TooLong(bound));
                return;
            }
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            taken.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable failed) {
        body.completeExceptionally(failed);
    }

    @Override
    public void onComplete() {
        body.complete(taken.toByteArray());
    }
}
