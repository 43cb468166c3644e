/** The exception that factories declare; the rest of that library is not needed. */
package org.apache.xmlbeans;
