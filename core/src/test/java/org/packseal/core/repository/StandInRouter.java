package org.packseal.core.repository;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Answers one HTTP request after the other on this machine's loopback interface, in place of a verification router. */
final class StandInRouter implements Closeable {
    private final ServerSocket socket;
    private final Function<String, String> answers;
    private final int status;

    /**
     * Starts it.
     *
     * @param status status of every response
     * @param answers from the request target to the body
     */
    StandInRouter(int status, Function<String, String> answers) throws IOException {
        this.status = status;
        this.answers = answers;
        this.socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "stand-in router");
        thread.setDaemon(true);
        thread.start();
    }

    URI address() {
        return URI.create("http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket asked = socket.accept()) {
                answer(asked);
            } catch (IOException closed) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void answer(Socket asked) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(asked.getInputStream(), StandardCharsets.US_ASCII));
        String target = in.readLine().split(" ", -1)[1];
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            // The headers end with an empty line; none of them matters here.
        }
        byte[] body = answers.apply(target).getBytes(StandardCharsets.UTF_8);
        OutputStream out = asked.getOutputStream();
        out.write(("HTTP/1.1 " + status + " Status\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
