/** Floor 5: rules about reverse proxies. */
package dev.plimsoll.rules.proxy;
