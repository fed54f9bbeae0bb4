package org.onehall.smscentre.smpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/** Listens on 127.0.0.1 alone, where jSMPP's own factory listens everywhere; tells the port it was given. */
public final class Loopback implements ServerConnectionFactory {

    private static final int BACKLOG = 50;

    private int port;

    @Override
    public ServerConnection listen(int wanted) throws IOException {
        return listen(wanted, 0, BACKLOG);
    }

    @Override
    public ServerConnection listen(int wanted, int timeout) throws IOException {
        return listen(wanted, timeout, BACKLOG);
    }

    @Override
    public ServerConnection listen(int wanted, int timeout, int backlog) throws IOException {
        var socket = new ServerSocket(wanted, backlog, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(timeout);
        port = socket.getLocalPort();
        return new ServerSocketConnection(socket);
    }

    public int port() {
        return port;
    }
}
