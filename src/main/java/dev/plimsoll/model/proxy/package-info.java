/** Reverse proxies that a repository configures: which sites they serve to the public, with which certificates and limits. */
package dev.plimsoll.model.proxy;
