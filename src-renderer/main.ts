import { mount } from 'svelte'
import App from './App.svelte'
import './app.css'
import { connect } from './library/connect.ts'

const target = document.getElementById('app')
if (target) mount(App, { target, props: connect() })
